import { patch, type Realm } from "./patch.ts";

type Connection = WebSocket | EventSource;

/** What a page has open to services, with the addresses. */
export type Connections = Map<Connection, unknown>;

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
 * @param known the service an address belongs to, or `null`
 * @param open where connections to services are kept, to be closed at a withdrawal
 */
export function guardNetwork(
  realm: Realm,
  denied: (address: unknown) => string | null,
  known: (address: unknown) => string | null,
  open: Connections,
): void {
  const answer = (holder: object, name: string, instead: () => unknown): void => {
    patch(holder, name, "value", {
      apply: (native, self, given: unknown[]) =>
        denied(Object(given[0]).url ?? given[0]) ? instead() : Reflect.apply(native, self, given),
    });
  };
  answer(realm, "fetch", () => realm.Promise.resolve(new realm.Response(null, { status: 204 })));
  answer(realm, "fetchLater", () => ({ activated: false }));
  answer(realm.Navigator.prototype, "sendBeacon", () => true);
  patch(realm.XMLHttpRequest.prototype, "open", "value", {
    apply(native, self, given: unknown[]) {
      if (denied(given[1])) given[1] = "data:,";
      return Reflect.apply(native, self, given);
    },
  });
  for (const name of Object.keys(nowhere)) {
    patch(realm, name, "value", {
      construct(native, given: unknown[], kind) {
        const [address] = given;
        if (denied(address)) given[0] = nowhere[name];
        const connection = Reflect.construct(native, given, kind) as Connection;
        if (known(address)) open.set(connection, address);
        return connection;
      },
    });
  }
}

/** Closes what has become denied. */
export function closeDenied(open: Connections, denied: (address: unknown) => unknown): void {
  for (const [connection, address] of open) {
    if (!denied(address)) continue;
    open.delete(connection);
    connection.close();
  }
}
