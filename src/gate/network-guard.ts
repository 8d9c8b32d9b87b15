import { patch, refuse, type Realm } from "./patch.ts";

type Connection = WebSocket | EventSource;

/** What a page has open. */
export type Connections = Set<Connection>;

/** Where a denied connection goes instead: addresses that fail inside the browser, before anything is sent. */
const nowhere: Readonly<Record<string, string>> = {
  WebSocket: "wss://localhost:9", // a port that no browser connects to
  EventSource: "data:,",
};

/**
 * Keeps a page's own calls from reaching denied services. They are answered as a silent server would: nothing
 * throws, nothing rejects. It stays for the life of the page: after a withdrawal it is what ends the traffic
 * of scripts that run already, the flush of a counter that is ended included.
 *
 * @param denied the denied service an address belongs to, or `null`
 * @param open where connections are kept, to be closed at a withdrawal
 */
export function guardNetwork(
  realm: Realm,
  denied: (address: unknown) => string | null,
  open: Connections,
): void {
  const address = (given: unknown) => denied(Object(given).url ?? given);
  const nothing = () => realm.Promise.resolve(new realm.Response(null, { status: 204 }));
  refuse(realm, "fetch", "value", address, nothing);
  refuse(realm.Navigator.prototype, "sendBeacon", "value", address, () => true);
  patch(realm.XMLHttpRequest.prototype, "open", "value", {
    apply(native, self, given: unknown[]) {
      if (denied(given[1])) given[1] = "data:,";
      return Reflect.apply(native, self, given);
    },
  });
  for (const name of ["WebSocket", "EventSource"] as const) {
    patch(realm, name, "value", {
      construct(native, given: unknown[], kind) {
        if (denied(given[0])) given[0] = nowhere[name];
        const connection = Reflect.construct(native, given, kind) as Connection;
        open.add(connection);
        connection.addEventListener("close", () => open.delete(connection));
        return connection;
      },
    });
    realm[name].prototype.constructor = realm[name]; // by which a page may make another
  }
}

/** Closes what has become denied. */
export function closeDenied(open: Connections, denied: (address: unknown) => unknown): void {
  for (const connection of open) if (denied(connection.url)) connection.close();
}
