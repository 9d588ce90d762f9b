type Registered = {
  readonly kpp: string | null;
  readonly ogrn: string;
  readonly nameRu: string;
  readonly registeredOn: string;
};

/** Whether a company says of itself what the register says; an address may be written in many ways. */
export const isAsRegistered = (told: Registered, register: Registered): boolean =>
  told.ogrn === register.ogrn &&
  told.kpp === register.kpp &&
  told.nameRu === register.nameRu &&
  told.registeredOn === register.registeredOn;
