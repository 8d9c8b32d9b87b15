import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
} from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { NoteKey, Sign } from "../../proof/signed-note.ts";
import { causeOf, StartError } from "../start-error.ts";

/** What signs the log's checkpoints. */
export interface LogKey {
  readonly key: NoteKey;
  readonly sign: Sign;
}

/** An Ed25519 public key in DER ends in its 32 bytes. */
const publicKeyBytes = 32;

/**
 * Reads the private key of a data folder, `log-key.pem`, or makes it, readable by its owner only.
 *
 * @param origin the log's name, under which the key signs
 * @throws StartError when the file is no Ed25519 key, or can be neither read nor made.
 */
export function prepareLogKey(folder: string, origin: string): LogKey {
  const path = join(folder, "log-key.pem");
  return readLogKey(folder, origin) ?? keyIn(makeKey(path), path, origin);
}

/** The same, where a key is there already; `null` where none is. */
export function readLogKey(folder: string, origin: string): LogKey | null {
  const path = join(folder, "log-key.pem");
  try {
    return keyIn(readFileSync(path, "utf8"), path, origin);
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartError(`The log's key ${path} cannot be read (${causeOf(error)}).`);
  }
}

function keyIn(pem: string, path: string, origin: string): LogKey {
  try {
    const secret = createPrivateKey(pem);
    if (secret.asymmetricKeyType !== "ed25519") throw new Error(`${secret.asymmetricKeyType}`);
    const der = createPublicKey(secret).export({ format: "der", type: "spki" });
    return {
      key: { name: origin, publicKey: new Uint8Array(der.subarray(-publicKeyBytes)) },
      sign: (message) => new Uint8Array(signBytes(null, message, secret)),
    };
  } catch (error) {
    throw new StartError(
      `The log's key ${path} should be an Ed25519 private key in PEM (${causeOf(error)}): ` +
        "put the right file there, or move it away to have a new key made.",
    );
  }
}

function makeKey(path: string): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  try {
    // Under another name first: a key that is there is whole, whenever the power goes.
    const file = openSync(`${path}.new`, "w", 0o600);
    writeSync(file, pem);
    fsyncSync(file);
    closeSync(file);
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw new StartError(`The log's key ${path} cannot be made (${causeOf(error)}).`);
  }
  return pem;
}
