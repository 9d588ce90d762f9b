// The database behind our schema engine: @prisma/adapter-pg 7.10, with the gaps filled that stop migrations.
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CATALOGUE_CHAR = 18; // the type "char" of pg_catalog, which the adapter refuses
const TEXT = 25;

// Relabels "char" columns as text on their way in and remembers which they were.
const readingCatalogueChars = (client, remember) =>
  new Proxy(client, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (property !== "query") return typeof value === "function" ? value.bind(target) : value;
      return async (...args) => {
        const result = await target.query(...args);
        const chars = (result.fields ?? []).filter((field) => field.dataTypeID === CATALOGUE_CHAR);
        for (const field of chars) field.dataTypeID = TEXT;
        remember(chars.map((field) => field.name));
        return result;
      };
    },
  });

const patched = (queryable) => {
  const { client } = queryable;
  let charColumns = [];
  queryable.client = readingCatalogueChars(client, (names) => {
    charColumns = names;
  });
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const name of charColumns)
      result.columnTypes[result.columnNames.indexOf(name)] = ColumnTypeEnum.Character;
    return result;
  };
  if (queryable.startTransaction) patchConnection(queryable, client);
  return queryable;
};

// The adapter cuts scripts at every semicolon, function bodies in $$ too; PostgreSQL itself does not.
const patchConnection = (connection, client) => {
  const startTransaction = connection.startTransaction.bind(connection);
  connection.startTransaction = async (...args) => patched(await startTransaction(...args));
  connection.executeScript = async (sql) => {
    try {
      await client.query(sql);
    } catch (error) {
      connection.onError(error);
    }
  };
};

const shadowName = () => `prisma_shadow_${crypto.randomUUID().replaceAll("-", "")}`;

/** Connections of one engine. Their pools must be ended after each call: an idle one keeps Migrate's lock. */
export class EngineDatabase extends PrismaPg {
  #url;
  #pools = new Set();

  constructor(url, options) {
    super({ connectionString: url, max: 2 }, options);
    this.#url = url;
  }

  async connect() {
    const adapter = await super.connect();
    this.#pools.add(adapter.underlyingDriver());
    return patched(adapter);
  }

  // The adapter would drop its shadow database while still connected to it.
  async connectToShadowDb() {
    const name = shadowName();
    const admin = new pg.Client({ connectionString: this.#url });
    await admin.connect();
    await admin.query(`create database ${name} template template0`);
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    const adapter = await new PrismaPg({ connectionString: url.href, max: 2 }).connect();
    const pool = adapter.underlyingDriver();
    adapter.dispose = async () => {
      await pool.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    };
    return patched(adapter);
  }

  async endPools() {
    const pools = [...this.#pools];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}
