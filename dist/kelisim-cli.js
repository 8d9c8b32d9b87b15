#!/usr/bin/env node
import { basename, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { parseArgs, promisify } from "node:util";
import { closeSync, existsSync, fchownSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, randomInt, scrypt, sign, timingSafeEqual } from "node:crypto";
import { BlockList, isIP, isIPv6 } from "node:net";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { brotliCompress, gzip } from "node:zlib";
import { STATUS_CODES, ServerResponse, createServer } from "node:http";
import { Http2ServerRequest, constants } from "node:http2";
import { Readable } from "node:stream";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// src/server/runtime-check.js
/** The first SQLite with the fix for two connections resetting one WAL at the same time. */
var leastSqlite = [
	3,
	51,
	3
];
/** The Node lines that carry such a SQLite, as in `engines` of package.json. */
var nodeLines = "24.15 or later (25.9 or later on the 25 line)";
/**
* Says in one sentence why this Node cannot run the endpoint and what to do, or `null` when it can. Ask
* before anything that needs `node:sqlite` is imported: on an old Node the import itself fails, with a
* message that helps nobody. Plain JavaScript, because an old Node cannot read anything else.
*
* @param {Readonly<Record<string, string | undefined>>} versions `process.versions`
* @returns {string | null}
*/
function runtimeProblem(versions) {
	const node = versions["node"] ?? "unknown";
	const sqlite = versions["sqlite"];
	if (sqlite !== void 0 && isAtLeast(sqlite, leastSqlite)) return null;
	return `Kelisim needs Node ${nodeLines}, whose built-in SQLite is at least ${leastSqlite.join(".")}; this is Node ${node} with ${sqlite ? `SQLite ${sqlite}` : "no SQLite"}: install a newer Node from https://nodejs.org and start again.`;
}
/**
* @param {string} version
* @param {readonly number[]} least
*/
function isAtLeast(version, least) {
	const parts = version.split(".").map(Number);
	for (const [place, wanted] of least.entries()) {
		const found = parts[place] ?? 0;
		if (found !== wanted) return found > wanted;
	}
	return true;
}
// src/server/start-error.ts
/** What SQLite says about a file that is locked, damaged or on a full disk, as a sentence; anything else as it is. */
function asStartError(error, what) {
	return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR" ? new StartError(`${what} cannot be used (${error.message}).`) : error;
}
/** The operating system's short word for a failure, e.g. `EACCES`; for sentences and logs. */
function causeOf(error) {
	if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code === "ERR_SQLITE_ERROR" ? error.message : error.code;
	return error instanceof Error ? error.message : String(error);
}
var StartError;
var init_start_error = __esmMin((() => {
	StartError = class extends Error {
		name = "StartError";
	};
}));
// src/proof/bytes.ts
/** Text as UTF-8. */
function utf8(text) {
	return new TextEncoder().encode(text);
}
/** One after the other, in one piece. */
function concat(...parts) {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
function equalBytes(a, b) {
	return a.length === b.length && a.every((byte, place) => byte === b[place]);
}
/** Standard base64 with padding (RFC 4648 §4), as signed notes write it. */
function toBase64(bytes) {
	return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}
/** The bytes of standard base64; `null` for anything that {@link toBase64} does not write: white space, missing padding, loose bits. */
function fromBase64(text) {
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
	const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	return toBase64(bytes) === text ? bytes : null;
}
var init_bytes = __esmMin((() => {}));
// node_modules/@noble/hashes/_u64.js
function fromBig(n, le = false) {
	if (le) return {
		h: Number(n & U32_MASK64),
		l: Number(n >> _32n & U32_MASK64)
	};
	return {
		h: Number(n >> _32n & U32_MASK64) | 0,
		l: Number(n & U32_MASK64) | 0
	};
}
function split(lst, le = false) {
	const len = lst.length;
	let Ah = new Uint32Array(len);
	let Al = new Uint32Array(len);
	for (let i = 0; i < len; i++) {
		const { h, l } = fromBig(lst[i], le);
		[Ah[i], Al[i]] = [h, l];
	}
	return [Ah, Al];
}
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
function add$1(Ah, Al, Bh, Bl) {
	const l = (Al >>> 0) + (Bl >>> 0);
	return {
		h: Ah + Bh + (l / 2 ** 32 | 0) | 0,
		l: l | 0
	};
}
var U32_MASK64, _32n, fromNumH, fromNumL, shrSH, shrSL, rotrSH, rotrSL, rotrBH, rotrBL, add3L, add3H, add4L, add4H, add5L, add5H;
var init__u64 = __esmMin((() => {
	U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
	_32n = /* @__PURE__ */ BigInt(32);
	fromNumH = (n) => n / 2 ** 32 | 0;
	fromNumL = (n) => n >>> 0;
	shrSH = (h, _l, s) => h >>> s;
	shrSL = (h, l, s) => h << 32 - s | l >>> s;
	rotrSH = (h, l, s) => h >>> s | l << 32 - s;
	rotrSL = (h, l, s) => h << 32 - s | l >>> s;
	rotrBH = (h, l, s) => h << 64 - s | l >>> s - 32;
	rotrBL = (h, l, s) => h >>> s - 32 | l << 64 - s;
	add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
	add3H = (low, Ah, Bh, Ch) => Ah + Bh + Ch + (low / 2 ** 32 | 0) | 0;
	add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
	add4H = (low, Ah, Bh, Ch, Dh) => Ah + Bh + Ch + Dh + (low / 2 ** 32 | 0) | 0;
	add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
	add5H = (low, Ah, Bh, Ch, Dh, Eh) => Ah + Bh + Ch + Dh + Eh + (low / 2 ** 32 | 0) | 0;
}));
// node_modules/@noble/hashes/utils.js
/**
* Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
* @param a - value to test
* @returns `true` when the value is a Uint8Array-compatible view.
* @example
* Check whether a value is a Uint8Array-compatible view.
* ```ts
* isBytes(new Uint8Array([1, 2, 3]));
* ```
*/
function isBytes$1(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
/**
* Asserts something is a non-negative integer.
* @param n - number to validate
* @param title - label included in thrown errors
* @returns The validated number.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a non-negative integer option.
* ```ts
* anumber(32, 'length');
* ```
*/
function anumber$1(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle$1(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle$1(title) + "expected integer >= 0, got " + n);
	return n;
}
/**
* Asserts something is Uint8Array.
* @param value - value to validate
* @param length - optional exact length constraint
* @param title - label included in thrown errors
* @returns The validated byte array.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate that a value is a byte array.
* ```ts
* abytes(new Uint8Array([1, 2, 3]));
* ```
*/
function abytes$1(value, length, title = "") {
	if (isBytes$1(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber$1(length, "length");
	const bytes = isBytes$1(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle$1(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
/**
* Asserts a hash instance has not been destroyed or finished.
* @param instance - hash instance to validate
* @param checkFinished - whether to reject finalized instances
* @throws If the hash instance has already been destroyed or finalized. {@link Error}
* @example
* Validate that a hash instance is still usable.
* ```ts
* import { aexists } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aexists(hash);
* ```
*/
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
/**
* Asserts output is a sufficiently-sized byte array.
* @param out - destination buffer
* @param instance - hash instance providing output length
* Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a caller-provided digest buffer.
* ```ts
* import { aoutput } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aoutput(new Uint8Array(hash.outputLen), hash);
* ```
*/
function aoutput(out, instance) {
	abytes$1(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
/**
* Zeroizes typed arrays in place. Warning: JS provides no guarantees.
* @param arrays - arrays to overwrite with zeros
* @example
* Zeroize sensitive buffers in place.
* ```ts
* clean(new Uint8Array([1, 2, 3]));
* ```
*/
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
/**
* Creates a DataView for byte-level manipulation.
* @param arr - source typed array
* @returns DataView over the same buffer region.
* @example
* Create a DataView over an existing buffer.
* ```ts
* createView(new Uint8Array(4));
* ```
*/
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
* Rotate-right operation for uint32 values.
* @param word - source word
* @param shift - shift amount in bits
* @returns Rotated word.
* @example
* Rotate a 32-bit word to the right.
* ```ts
* rotr(0x12345678, 8);
* ```
*/
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
/**
* Convert byte array to hex string.
* Uses the built-in function when available and assumes it matches the tested
* fallback semantics.
* @param bytes - bytes to encode
* @returns Lowercase hexadecimal string.
* @throws On wrong argument types. {@link TypeError}
* @example
* Convert bytes to lowercase hexadecimal.
* ```ts
* bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
* ```
*/
function bytesToHex$1(bytes) {
	abytes$1(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
function asciiToBase16(ch) {
	return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - 55 : ch >= 97 && ch <= 102 ? ch - 87 : void 0;
}
/**
* Convert hex string to byte array. Uses built-in function, when available.
* @param hex - hexadecimal string to decode
* @returns Decoded bytes.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Decode lowercase hexadecimal into bytes.
* ```ts
* hexToBytes('cafe0123'); // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
* ```
*/
function hexToBytes$1(hex) {
	if (typeof hex !== "string") throw new TypeError("hex string expected, got " + typeof hex);
	if (hasHexBuiltin) try {
		return Uint8Array.fromHex(hex);
	} catch (error) {
		if (error instanceof SyntaxError) throw new RangeError(error.message);
		throw error;
	}
	const hl = hex.length;
	const al = hl / 2;
	if (hl % 2) throw new RangeError("hex string expected, got unpadded hex of length " + hl);
	const array = new Uint8Array(al);
	for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
		const n1 = asciiToBase16(hex.charCodeAt(hi));
		const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
		if (n1 === void 0 || n2 === void 0) {
			const char = hex[hi] + hex[hi + 1];
			throw new RangeError("hex string expected, got non-hex character \"" + char + "\" at index " + hi);
		}
		array[ai] = n1 * 16 + n2;
	}
	return array;
}
/**
* Copies several Uint8Arrays into one.
* @param arrays - arrays to concatenate
* @returns Concatenated byte array.
* @throws On wrong argument types. {@link TypeError}
* @example
* Concatenate multiple byte arrays.
* ```ts
* concatBytes(new Uint8Array([1]), new Uint8Array([2]));
* ```
*/
function concatBytes$1(...arrays) {
	let sum = 0;
	for (let i = 0; i < arrays.length; i++) {
		const a = arrays[i];
		abytes$1(a);
		sum += a.length;
	}
	const res = new Uint8Array(sum);
	for (let i = 0, pad = 0; i < arrays.length; i++) {
		const a = arrays[i];
		res.set(a, pad);
		pad += a.length;
	}
	return res;
}
/**
* Merges default options and passed options.
* @param defaults - base option object
* @param opts - user overrides
* @param title - label included in thrown override errors
* @returns Fresh merged option object with a null prototype.
* @throws On wrong argument types. {@link TypeError}
* @example
* Merge user overrides onto default options.
* ```ts
* checkOpts({ dkLen: 32 }, { asyncTick: 10 });
* ```
*/
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
/**
* Creates a callable hash function from a stateful class constructor.
* @param hashCons - hash constructor or factory
* @param info - optional metadata such as DER OID
* @returns Frozen callable hash wrapper with `.create()`.
*   Wrapper construction eagerly calls `hashCons(undefined)` once to read
*   `outputLen` / `blockLen`, so constructor side effects happen at module
*   init time.
* @throws On wrong argument types. {@link TypeError}
* @example
* Wrap a stateful hash constructor into a callable helper.
* ```ts
* import { createHasher } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const wrapped = createHasher(sha256.create, { oid: sha256.oid });
* wrapped(new Uint8Array([1]));
* ```
*/
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
/**
* Cryptographically secure PRNG backed by `crypto.getRandomValues`.
* @param bytesLength - number of random bytes to generate
* @returns Random bytes.
* The platform `getRandomValues()` implementation still defines any
* single-call length cap, and this helper rejects oversize requests
* with a stable library `RangeError` instead of host-specific errors.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @throws If the current runtime does not provide `crypto.getRandomValues`. {@link Error}
* @example
* Generate a fresh random key or nonce.
* ```ts
* const key = randomBytes(16);
* ```
*/
function randomBytes$2(bytesLength = 32) {
	anumber$1(bytesLength, "bytesLength");
	const cr = typeof globalThis === "object" ? globalThis.crypto : null;
	if (typeof cr?.getRandomValues !== "function") throw new Error("crypto.getRandomValues must be defined");
	if (bytesLength > 65536) throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
	return cr.getRandomValues(new Uint8Array(bytesLength));
}
var atitle$1, aobject$1, aopts, hasHexBuiltin, hexes, oidNist;
var init_utils$2 = __esmMin((() => {
	atitle$1 = (title) => title ? `"${title}" ` : "";
	aobject$1 = (value, label) => {
		if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
	};
	aopts = (value, label) => {
		aobject$1(value, label);
		const proto = Object.getPrototypeOf(value);
		if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
		if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
	};
	hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
	hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
	oidNist = (suffix) => ({ oid: Uint8Array.from([
		6,
		9,
		96,
		134,
		72,
		1,
		101,
		3,
		4,
		2,
		suffix
	]) });
}));
// node_modules/@noble/hashes/_md.js
/**
* Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
* Returns bits from `b` when `a` is set, otherwise from `c`.
* The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
* set the same bit.
* @param a - selector word
* @param b - word chosen when selector bit is set
* @param c - word chosen when selector bit is clear
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit choice primitive.
* ```ts
* Chi(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
/**
* Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
* Returns bits shared by at least two inputs.
* @param a - first input word
* @param b - second input word
* @param c - third input word
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit majority primitive.
* ```ts
* Maj(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
var HashMD, SHA256_IV, SHA512_IV;
var init__md = __esmMin((() => {
	init__u64();
	init_utils$2();
	HashMD = class {
		blockLen;
		outputLen;
		canXOF = false;
		padOffset;
		isLE;
		buffer;
		view;
		finished = false;
		length = 0;
		pos = 0;
		destroyed = false;
		constructor(blockLen, outputLen, padOffset, isLE) {
			this.blockLen = blockLen;
			this.outputLen = outputLen;
			this.padOffset = padOffset;
			this.isLE = isLE;
			this.buffer = new Uint8Array(blockLen);
			this.view = createView(this.buffer);
		}
		update(data) {
			aexists(this);
			abytes$1(data);
			const { view, buffer, blockLen } = this;
			const len = data.length;
			let processed = false;
			for (let pos = 0; pos < len;) {
				const take = Math.min(blockLen - this.pos, len - pos);
				if (take === blockLen) {
					const dataView = createView(data);
					for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
					processed = true;
					continue;
				}
				buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
				this.pos += take;
				pos += take;
				if (this.pos === blockLen) {
					this.process(view, 0);
					this.pos = 0;
					processed = true;
				}
			}
			this.length += data.length;
			if (processed) this.roundClean();
			return this;
		}
		digestInto(out) {
			aexists(this);
			aoutput(out, this);
			this.finished = true;
			const { buffer, view, blockLen, isLE } = this;
			let { pos } = this;
			buffer[pos++] = 128;
			buffer.fill(0, pos);
			if (this.padOffset > blockLen - pos) {
				this.process(view, 0);
				buffer.fill(0);
			}
			setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
			this.process(view, 0);
			this.roundClean();
			const oview = out === buffer ? view : createView(out);
			const len = this.outputLen;
			const outLen = len / 4;
			const state = this.get();
			if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
			for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
		}
		digest() {
			const { buffer, outputLen } = this;
			this.digestInto(buffer);
			const res = buffer.slice(0, outputLen);
			this.destroy();
			return res;
		}
		_cloneIntoMeta(to) {
			const { buffer, length, finished, destroyed, pos } = this;
			to.destroyed = destroyed;
			to.finished = finished;
			to.length = length;
			to.pos = pos;
			if (pos) to.buffer.set(buffer);
			return to;
		}
		clone() {
			return this._cloneInto();
		}
	};
	SHA256_IV = /* @__PURE__ */ Uint32Array.from([
		1779033703,
		3144134277,
		1013904242,
		2773480762,
		1359893119,
		2600822924,
		528734635,
		1541459225
	]);
	SHA512_IV = /* @__PURE__ */ Uint32Array.from([
		1779033703,
		4089235720,
		3144134277,
		2227873595,
		1013904242,
		4271175723,
		2773480762,
		1595750129,
		1359893119,
		2917565137,
		2600822924,
		725511199,
		528734635,
		4215389547,
		1541459225,
		327033209
	]);
}));
// node_modules/@noble/hashes/sha2.js
var SHA256_K, SHA256_W, SHA2_32B, _SHA256, K512, SHA512_Kh, SHA512_Kl, SHA512_W_H, SHA512_W_L, SHA2_64B, _SHA512, sha256, sha512;
var init_sha2 = __esmMin((() => {
	init__md();
	init__u64();
	init_utils$2();
	SHA256_K = /* @__PURE__ */ Uint32Array.from([
		1116352408,
		1899447441,
		3049323471,
		3921009573,
		961987163,
		1508970993,
		2453635748,
		2870763221,
		3624381080,
		310598401,
		607225278,
		1426881987,
		1925078388,
		2162078206,
		2614888103,
		3248222580,
		3835390401,
		4022224774,
		264347078,
		604807628,
		770255983,
		1249150122,
		1555081692,
		1996064986,
		2554220882,
		2821834349,
		2952996808,
		3210313671,
		3336571891,
		3584528711,
		113926993,
		338241895,
		666307205,
		773529912,
		1294757372,
		1396182291,
		1695183700,
		1986661051,
		2177026350,
		2456956037,
		2730485921,
		2820302411,
		3259730800,
		3345764771,
		3516065817,
		3600352804,
		4094571909,
		275423344,
		430227734,
		506948616,
		659060556,
		883997877,
		958139571,
		1322822218,
		1537002063,
		1747873779,
		1955562222,
		2024104815,
		2227730452,
		2361852424,
		2428436474,
		2756734187,
		3204031479,
		3329325298
	]);
	SHA256_W = /* @__PURE__ */ new Uint32Array(64);
	SHA2_32B = class extends HashMD {
		A = 0;
		B = 0;
		C = 0;
		D = 0;
		E = 0;
		F = 0;
		G = 0;
		H = 0;
		constructor(outputLen, IV) {
			super(64, outputLen, 8, false);
			this.A = IV[0] | 0;
			this.B = IV[1] | 0;
			this.C = IV[2] | 0;
			this.D = IV[3] | 0;
			this.E = IV[4] | 0;
			this.F = IV[5] | 0;
			this.G = IV[6] | 0;
			this.H = IV[7] | 0;
		}
		get() {
			const { A, B, C, D, E, F, G, H } = this;
			return [
				A,
				B,
				C,
				D,
				E,
				F,
				G,
				H
			];
		}
		set(A, B, C, D, E, F, G, H) {
			this.A = A | 0;
			this.B = B | 0;
			this.C = C | 0;
			this.D = D | 0;
			this.E = E | 0;
			this.F = F | 0;
			this.G = G | 0;
			this.H = H | 0;
		}
		_cloneInto(to) {
			(to ||= new this.constructor()).set(...this.get());
			return this._cloneIntoMeta(to);
		}
		process(view, offset) {
			for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
			for (let i = 16; i < 64; i++) {
				const W15 = SHA256_W[i - 15];
				const W2 = SHA256_W[i - 2];
				const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
				const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
				SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
			}
			let { A, B, C, D, E, F, G, H } = this;
			for (let i = 0; i < 64; i++) {
				const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
				const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
				const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
				H = G;
				G = F;
				F = E;
				E = D + T1 | 0;
				D = C;
				C = B;
				B = A;
				A = T1 + T2 | 0;
			}
			A = A + this.A | 0;
			B = B + this.B | 0;
			C = C + this.C | 0;
			D = D + this.D | 0;
			E = E + this.E | 0;
			F = F + this.F | 0;
			G = G + this.G | 0;
			H = H + this.H | 0;
			this.set(A, B, C, D, E, F, G, H);
		}
		roundClean() {
			clean(SHA256_W);
		}
		destroy() {
			this.destroyed = true;
			this.set(0, 0, 0, 0, 0, 0, 0, 0);
			clean(this.buffer);
		}
	};
	_SHA256 = class extends SHA2_32B {
		constructor() {
			super(32, SHA256_IV);
		}
	};
	K512 = /* @__PURE__ */ (() => split([
		"0x428a2f98d728ae22",
		"0x7137449123ef65cd",
		"0xb5c0fbcfec4d3b2f",
		"0xe9b5dba58189dbbc",
		"0x3956c25bf348b538",
		"0x59f111f1b605d019",
		"0x923f82a4af194f9b",
		"0xab1c5ed5da6d8118",
		"0xd807aa98a3030242",
		"0x12835b0145706fbe",
		"0x243185be4ee4b28c",
		"0x550c7dc3d5ffb4e2",
		"0x72be5d74f27b896f",
		"0x80deb1fe3b1696b1",
		"0x9bdc06a725c71235",
		"0xc19bf174cf692694",
		"0xe49b69c19ef14ad2",
		"0xefbe4786384f25e3",
		"0x0fc19dc68b8cd5b5",
		"0x240ca1cc77ac9c65",
		"0x2de92c6f592b0275",
		"0x4a7484aa6ea6e483",
		"0x5cb0a9dcbd41fbd4",
		"0x76f988da831153b5",
		"0x983e5152ee66dfab",
		"0xa831c66d2db43210",
		"0xb00327c898fb213f",
		"0xbf597fc7beef0ee4",
		"0xc6e00bf33da88fc2",
		"0xd5a79147930aa725",
		"0x06ca6351e003826f",
		"0x142929670a0e6e70",
		"0x27b70a8546d22ffc",
		"0x2e1b21385c26c926",
		"0x4d2c6dfc5ac42aed",
		"0x53380d139d95b3df",
		"0x650a73548baf63de",
		"0x766a0abb3c77b2a8",
		"0x81c2c92e47edaee6",
		"0x92722c851482353b",
		"0xa2bfe8a14cf10364",
		"0xa81a664bbc423001",
		"0xc24b8b70d0f89791",
		"0xc76c51a30654be30",
		"0xd192e819d6ef5218",
		"0xd69906245565a910",
		"0xf40e35855771202a",
		"0x106aa07032bbd1b8",
		"0x19a4c116b8d2d0c8",
		"0x1e376c085141ab53",
		"0x2748774cdf8eeb99",
		"0x34b0bcb5e19b48a8",
		"0x391c0cb3c5c95a63",
		"0x4ed8aa4ae3418acb",
		"0x5b9cca4f7763e373",
		"0x682e6ff3d6b2b8a3",
		"0x748f82ee5defb2fc",
		"0x78a5636f43172f60",
		"0x84c87814a1f0ab72",
		"0x8cc702081a6439ec",
		"0x90befffa23631e28",
		"0xa4506cebde82bde9",
		"0xbef9a3f7b2c67915",
		"0xc67178f2e372532b",
		"0xca273eceea26619c",
		"0xd186b8c721c0c207",
		"0xeada7dd6cde0eb1e",
		"0xf57d4f7fee6ed178",
		"0x06f067aa72176fba",
		"0x0a637dc5a2c898a6",
		"0x113f9804bef90dae",
		"0x1b710b35131c471b",
		"0x28db77f523047d84",
		"0x32caab7b40c72493",
		"0x3c9ebe0a15c9bebc",
		"0x431d67c49c100d4c",
		"0x4cc5d4becb3e42b6",
		"0x597f299cfc657e2a",
		"0x5fcb6fab3ad6faec",
		"0x6c44198c4a475817"
	].map((n) => BigInt(n))))();
	SHA512_Kh = /* @__PURE__ */ (() => K512[0])();
	SHA512_Kl = /* @__PURE__ */ (() => K512[1])();
	SHA512_W_H = /* @__PURE__ */ new Uint32Array(80);
	SHA512_W_L = /* @__PURE__ */ new Uint32Array(80);
	SHA2_64B = class extends HashMD {
		Ah = 0;
		Al = 0;
		Bh = 0;
		Bl = 0;
		Ch = 0;
		Cl = 0;
		Dh = 0;
		Dl = 0;
		Eh = 0;
		El = 0;
		Fh = 0;
		Fl = 0;
		Gh = 0;
		Gl = 0;
		Hh = 0;
		Hl = 0;
		constructor(outputLen, IV) {
			super(128, outputLen, 16, false);
			this.Ah = IV[0] | 0;
			this.Al = IV[1] | 0;
			this.Bh = IV[2] | 0;
			this.Bl = IV[3] | 0;
			this.Ch = IV[4] | 0;
			this.Cl = IV[5] | 0;
			this.Dh = IV[6] | 0;
			this.Dl = IV[7] | 0;
			this.Eh = IV[8] | 0;
			this.El = IV[9] | 0;
			this.Fh = IV[10] | 0;
			this.Fl = IV[11] | 0;
			this.Gh = IV[12] | 0;
			this.Gl = IV[13] | 0;
			this.Hh = IV[14] | 0;
			this.Hl = IV[15] | 0;
		}
		get() {
			const { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
			return [
				Ah,
				Al,
				Bh,
				Bl,
				Ch,
				Cl,
				Dh,
				Dl,
				Eh,
				El,
				Fh,
				Fl,
				Gh,
				Gl,
				Hh,
				Hl
			];
		}
		set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
			this.Ah = Ah | 0;
			this.Al = Al | 0;
			this.Bh = Bh | 0;
			this.Bl = Bl | 0;
			this.Ch = Ch | 0;
			this.Cl = Cl | 0;
			this.Dh = Dh | 0;
			this.Dl = Dl | 0;
			this.Eh = Eh | 0;
			this.El = El | 0;
			this.Fh = Fh | 0;
			this.Fl = Fl | 0;
			this.Gh = Gh | 0;
			this.Gl = Gl | 0;
			this.Hh = Hh | 0;
			this.Hl = Hl | 0;
		}
		_cloneInto(to) {
			(to ||= new this.constructor()).set(...this.get());
			return this._cloneIntoMeta(to);
		}
		process(view, offset) {
			for (let i = 0; i < 16; i++, offset += 4) {
				SHA512_W_H[i] = view.getUint32(offset);
				SHA512_W_L[i] = view.getUint32(offset += 4);
			}
			for (let i = 16; i < 80; i++) {
				const W15h = SHA512_W_H[i - 15] | 0;
				const W15l = SHA512_W_L[i - 15] | 0;
				const s0h = rotrSH(W15h, W15l, 1) ^ rotrSH(W15h, W15l, 8) ^ shrSH(W15h, W15l, 7);
				const s0l = rotrSL(W15h, W15l, 1) ^ rotrSL(W15h, W15l, 8) ^ shrSL(W15h, W15l, 7);
				const W2h = SHA512_W_H[i - 2] | 0;
				const W2l = SHA512_W_L[i - 2] | 0;
				const s1h = rotrSH(W2h, W2l, 19) ^ rotrBH(W2h, W2l, 61) ^ shrSH(W2h, W2l, 6);
				const s1l = rotrSL(W2h, W2l, 19) ^ rotrBL(W2h, W2l, 61) ^ shrSL(W2h, W2l, 6);
				const SUMl = add4L(s0l, s1l, SHA512_W_L[i - 7], SHA512_W_L[i - 16]);
				const SUMh = add4H(SUMl, s0h, s1h, SHA512_W_H[i - 7], SHA512_W_H[i - 16]);
				SHA512_W_H[i] = SUMh | 0;
				SHA512_W_L[i] = SUMl | 0;
			}
			let { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
			for (let i = 0; i < 80; i++) {
				const sigma1h = rotrSH(Eh, El, 14) ^ rotrSH(Eh, El, 18) ^ rotrBH(Eh, El, 41);
				const sigma1l = rotrSL(Eh, El, 14) ^ rotrSL(Eh, El, 18) ^ rotrBL(Eh, El, 41);
				const CHIh = Eh & Fh ^ ~Eh & Gh;
				const CHIl = El & Fl ^ ~El & Gl;
				const T1ll = add5L(Hl, sigma1l, CHIl, SHA512_Kl[i], SHA512_W_L[i]);
				const T1h = add5H(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i], SHA512_W_H[i]);
				const T1l = T1ll | 0;
				const sigma0h = rotrSH(Ah, Al, 28) ^ rotrBH(Ah, Al, 34) ^ rotrBH(Ah, Al, 39);
				const sigma0l = rotrSL(Ah, Al, 28) ^ rotrBL(Ah, Al, 34) ^ rotrBL(Ah, Al, 39);
				const MAJh = Ah & Bh ^ Ah & Ch ^ Bh & Ch;
				const MAJl = Al & Bl ^ Al & Cl ^ Bl & Cl;
				Hh = Gh | 0;
				Hl = Gl | 0;
				Gh = Fh | 0;
				Gl = Fl | 0;
				Fh = Eh | 0;
				Fl = El | 0;
				({h: Eh, l: El} = add$1(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
				Dh = Ch | 0;
				Dl = Cl | 0;
				Ch = Bh | 0;
				Cl = Bl | 0;
				Bh = Ah | 0;
				Bl = Al | 0;
				const All = add3L(T1l, sigma0l, MAJl);
				Ah = add3H(All, T1h, sigma0h, MAJh);
				Al = All | 0;
			}
			({h: Ah, l: Al} = add$1(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
			({h: Bh, l: Bl} = add$1(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
			({h: Ch, l: Cl} = add$1(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
			({h: Dh, l: Dl} = add$1(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
			({h: Eh, l: El} = add$1(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
			({h: Fh, l: Fl} = add$1(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
			({h: Gh, l: Gl} = add$1(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
			({h: Hh, l: Hl} = add$1(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
			this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
		}
		roundClean() {
			clean(SHA512_W_H, SHA512_W_L);
		}
		destroy() {
			this.destroyed = true;
			clean(this.buffer);
			this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
		}
	};
	_SHA512 = class extends SHA2_64B {
		constructor() {
			super(64, SHA512_IV);
		}
	};
	sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));
	sha512 = /* @__PURE__ */ createHasher(() => new _SHA512(), /* @__PURE__ */ oidNist(3));
}));
// src/proof/merkle-tree.ts
function hashLeaf(data) {
	return sha256(concat(Uint8Array.of(0), data));
}
function hashChildren(left, right) {
	return sha256(concat(Uint8Array.of(1), left, right));
}
/** The root of the first `size` leaves. */
function rootOf(size, node) {
	return size === 0 ? emptyRoot : hashRange(0, size, node);
}
/**
* The path of inclusion of RFC 6962, section 2.1.1: the hashes that lead from a leaf to the root, the leaf's
* sibling first.
*
* @param index place of the leaf, from 0, below `size`
*/
function inclusionPath(index, size, node) {
	const path = (start, end) => {
		if (end - start === 1) return [];
		const middle = start + largestPowerBelow(end - start);
		return index < middle ? [...path(start, middle), hashRange(middle, end, node)] : [...path(middle, end), hashRange(start, middle, node)];
	};
	return path(0, size);
}
/**
* The proof of consistency of RFC 6962, section 2.1.2: that the first `older` leaves of a tree of `newer` are
* those of the older tree. Empty for an empty older tree and for two trees of one size.
*
* @param older at most `newer`
*/
function consistencyPath(older, newer, node) {
	if (older === 0 || older === newer) return [];
	/** @param known whether the part up to `older` is a tree whose root the verifier has */
	const path = (start, end, known) => {
		if (end === older) return known ? [] : [hashRange(start, end, node)];
		const middle = start + largestPowerBelow(end - start);
		return older <= middle ? [...path(start, middle, known), hashRange(middle, end, node)] : [...path(middle, end, false), hashRange(start, middle, node)];
	};
	return path(0, newer, true);
}
/** Whether the path leads from the leaf at `index` to the root of a tree of `size` leaves (RFC 9162, 2.1.3.2). */
function isIncluded(leaf, index, size, path, root) {
	if (index < 0 || index >= size || ![
		leaf,
		root,
		...path
	].every(isHash)) return false;
	let place = index;
	let last = size - 1;
	let hash = leaf;
	for (const sibling of path) {
		if (last === 0) return false;
		if (place % 2 === 1 || place === last) {
			hash = hashChildren(sibling, hash);
			while (place % 2 === 0 && place !== 0) {
				place /= 2;
				last = Math.floor(last / 2);
			}
		} else hash = hashChildren(hash, sibling);
		place = Math.floor(place / 2);
		last = Math.floor(last / 2);
	}
	return last === 0 && equalBytes(hash, root);
}
/** Bytes of another length are no hash: two that are empty would be equal. */
function isHash({ length }) {
	return length === 32;
}
/** The root over leaves `start` to `end`, of which `start` is where a subtree of that size begins. */
function hashRange(start, end, node) {
	const size = end - start;
	const level = Math.log2(size);
	if (Number.isInteger(level)) return node(level, start / size);
	const middle = start + largestPowerBelow(size);
	return hashChildren(hashRange(start, middle, node), hashRange(middle, end, node));
}
/** The largest power of two that is smaller than `size`, which is 2 or more. */
function largestPowerBelow(size) {
	return 2 ** Math.ceil(Math.log2(size) - 1);
}
var emptyRoot;
var init_merkle_tree = __esmMin((() => {
	init_sha2();
	init_bytes();
	emptyRoot = sha256(/* @__PURE__ */ new Uint8Array());
}));
// node_modules/@noble/curves/utils.js
/*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
/**
* Validates that a value is an array, optionally validating each element.
* @param item - Value to validate.
* @param title - Label included in thrown errors.
* @param inner - Optional per-element validator, called with the element and its label.
* @returns The validated array.
* @example
* Validate an array of points before batch processing.
*
* ```ts
* aarray([1n, 2n], 'scalars');
* ```
*/
function aarray(item, title, inner = () => {}) {
	if (!Array.isArray(item)) throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
	for (let i = 0; i < item.length; i++) inner(item[i], `${title}[${i}]`);
	return item;
}
/**
* Asserts something is a plain object-ish value, not null or array.
* @param value - Value to validate.
* @param title - Label included in thrown errors.
* @returns The validated object.
* @throws On wrong argument types. {@link TypeError}
* @example
* Validate an options object before checking fields.
*
* ```ts
* aobject({ flag: true });
* ```
*/
function aobject(value, title = "object") {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value}`);
	return value;
}
/**
* Asserts something is a function.
* @param value - Value to validate.
* @param title - Label included in thrown errors.
* @returns The validated function.
* @throws On wrong argument types. {@link TypeError}
* @example
* Validate a required method before calling it.
*
* ```ts
* afunction(() => true, 'predicate');
* ```
*/
function afunction(value, title) {
	if (typeof value !== "function") throw new TypeError(`"${title}" is invalid: expected function, got ${typeof value}`);
	return value;
}
/**
* Validates that a flag is boolean.
* @param value - Value to validate.
* @param title - Optional field name.
* @returns Original value.
* @throws On wrong argument types. {@link TypeError}
* @example
* Reject non-boolean option flags early.
*
* ```ts
* abool(true);
* ```
*/
function abool(value, title = "") {
	if (typeof value !== "boolean") throw new TypeError(atitle(title) + "expected boolean, got type=" + typeof value);
	return value;
}
/**
* Validates that a value is a non-negative bigint or safe integer.
* @param n - Value to validate.
* @returns The same validated value.
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate one integer-like value before serializing it.
*
* ```ts
* abignumber(1n);
* ```
*/
function abignumber(n) {
	if (typeof n === "bigint") {
		if (!isPosBig(n)) throw new RangeError("positive bigint expected, got " + n);
	} else anumber(n);
	return n;
}
/**
* Validates that a value is a safe integer.
* @param value - Integer to validate.
* @param title - Optional field name.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a window size before scalar arithmetic uses it.
*
* ```ts
* asafenumber(1);
* ```
*/
function asafenumber(value, title = "") {
	if (typeof value !== "number") {
		const prefix = title && `"${title}" `;
		throw new TypeError(prefix + "expected number, got type=" + typeof value);
	}
	if (!Number.isSafeInteger(value)) {
		const prefix = title && `"${title}" `;
		throw new RangeError(prefix + "expected safe integer, got " + value);
	}
}
/**
* Parses a big-endian hex string into bigint.
* Accepts odd-length hex through the native `BigInt('0x' + hex)` parser and currently surfaces the
* same native `SyntaxError` for malformed hex instead of wrapping it in a library-specific error.
* @param hex - Hex string without `0x`.
* @returns Parsed bigint value.
* @throws On wrong argument types. {@link TypeError}
* @example
* Parse a scalar from fixture hex.
*
* ```ts
* hexToNumber('ff');
* ```
*/
function hexToNumber(hex) {
	if (typeof hex !== "string") throw new TypeError("hex string expected, got " + typeof hex);
	return hex === "" ? _0n$3 : BigInt("0x" + hex);
}
/**
* Parses big-endian bytes into bigint.
* @param bytes - Bytes in big-endian order.
* @returns Parsed bigint value.
* @throws On wrong argument types. {@link TypeError}
* @example
* Read a scalar encoded in network byte order.
*
* ```ts
* bytesToNumberBE(Uint8Array.of(1, 0));
* ```
*/
function bytesToNumberBE(bytes) {
	return hexToNumber(bytesToHex$1(bytes));
}
/**
* Parses little-endian bytes into bigint.
* @param bytes - Bytes in little-endian order.
* @returns Parsed bigint value.
* @throws On wrong argument types. {@link TypeError}
* @example
* Read a scalar encoded in little-endian form.
*
* ```ts
* bytesToNumberLE(Uint8Array.of(1, 0));
* ```
*/
function bytesToNumberLE(bytes) {
	return hexToNumber(bytesToHex$1(copyBytes(abytes$1(bytes)).reverse()));
}
/**
* Encodes a bigint into fixed-length big-endian bytes.
* @param n - Number to encode.
* @param len - Output length in bytes. Must be greater than zero.
* @returns Big-endian byte array.
* @throws On wrong argument ranges or values. {@link RangeError}
* @throws If a documented runtime validation or state check fails. {@link Error}
* @example
* Serialize a scalar into a 32-byte field element.
*
* ```ts
* numberToBytesBE(255n, 2);
* ```
*/
function numberToBytesBE(n, len) {
	anumber$1(len);
	if (len === 0) throw new Error("zero output length is invalid");
	n = abignumber(n);
	const expectedLen = len * 2;
	const hex = n.toString(16);
	if (hex.length > expectedLen) throw new RangeError("number is too large");
	return hexToBytes$1(hex.padStart(expectedLen, "0"));
}
/**
* Encodes a bigint into fixed-length little-endian bytes.
* @param n - Number to encode.
* @param len - Output length in bytes.
* @returns Little-endian byte array.
* @throws On wrong argument ranges or values. {@link RangeError}
* @throws If a documented runtime validation or state check fails. {@link Error}
* @example
* Serialize a scalar for little-endian protocols.
*
* ```ts
* numberToBytesLE(255n, 2);
* ```
*/
function numberToBytesLE(n, len) {
	return numberToBytesBE(n, len).reverse();
}
/**
* Copies Uint8Array. We can't use u8a.slice(), because u8a can be Buffer,
* and Buffer#slice creates mutable copy. Never use Buffers!
* @param bytes - Bytes to copy.
* @returns Detached copy.
* @example
* Make an isolated copy before mutating serialized bytes.
*
* ```ts
* copyBytes(Uint8Array.of(1, 2, 3));
* ```
*/
function copyBytes(bytes) {
	return Uint8Array.from(abytes(bytes));
}
/**
* Checks whether n is non-negative bigint. Historical name.
* @param n - candidate value
* @returns `true` when the value is bigint and 0 or larger
* @example
* Check a candidate scalar before range validation.
*
* ```ts
* isPosBig(2n);
* ```
*/
function isPosBig(n) {
	return typeof n === "bigint" && _0n$3 <= n;
}
/**
* Checks whether a bigint lies inside a half-open range.
* @param n - Candidate value.
* @param min - Inclusive lower bound.
* @param max - Exclusive upper bound.
* @returns `true` when the value is inside the range.
* @example
* Check whether a candidate scalar fits the field order.
*
* ```ts
* inRange(2n, 1n, 3n);
* ```
*/
function inRange(n, min, max) {
	return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
}
/**
* Asserts `min <= n < max`. NOTE: upper bound is exclusive.
* @param title - Value label for error messages.
* @param n - Candidate value.
* @param min - Inclusive lower bound.
* @param max - Exclusive upper bound.
* Wrong-type inputs are not separated from out-of-range values here: they still flow through the
* shared `RangeError` path because this is only a throwing wrapper around `inRange(...)`.
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Assert that a bigint stays within one half-open range.
*
* ```ts
* aInRange('x', 2n, 1n, 256n);
* ```
*/
function aInRange(title, n, min, max) {
	if (!inRange(n, min, max)) throw new RangeError("expected valid " + title + ": " + min + " <= n < " + max + ", got " + n);
}
/**
* Calculates amount of bits in a bigint.
* Same as `n.toString(2).length`
* TODO: merge with nLength in modular
* @param n - Value to inspect.
* @returns Bit length.
* @throws If the value is negative. {@link Error}
* @example
* Measure the bit length of a scalar before serialization.
*
* ```ts
* bitLen(8n);
* ```
*/
function bitLen(n) {
	if (n < _0n$3) throw new Error("expected non-negative bigint, got " + n);
	return n === _0n$3 ? 0 : n.toString(2).length;
}
/**
* Validates declared required and optional field types on a plain object.
* Extra keys are intentionally ignored because many callers validate only the subset they use from
* richer option bags or runtime objects.
* This walks field schemas and formats detailed errors, so avoid it on hot paths; use direct
* one-line guards such as `aobject()`, `afunction()`, `abool()`, or `asafenumber()` instead.
* @param object - Object to validate.
* @param fields - Required field types.
* @param optFields - Optional field types.
* @param title - Object label included in thrown errors.
* @throws On wrong argument types. {@link TypeError}
* @example
* Check user options before building a curve helper.
*
* ```ts
* validateObject({ flag: true }, { flag: 'boolean' });
* ```
*/
function validateObject(object, fields = {}, optFields = {}, title = "object") {
	aobject(object, title);
	aobject(fields, "fields");
	aobject(optFields, "optFields");
	function checkField(fieldName, expectedType, isOpt) {
		const label = title === "object" ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
		const val = object[fieldName];
		if (!Object.hasOwn(object, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) throw new TypeError(`${label} is invalid: expected own property`);
		if (isOpt && val === void 0) return;
		const current = typeof val;
		if (current !== expectedType || val === null) throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
	}
	const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
	iter(fields, false);
	iter(optFields, true);
}
var abytes, anumber, bytesToHex, concatBytes, hexToBytes, isBytes, randomBytes$1, _0n$3, _1n$4, atitle, bitMask;
var init_utils$1 = __esmMin((() => {
	init_utils$2();
	abytes = (value, length, title) => abytes$1(value, length, title);
	anumber = anumber$1;
	bytesToHex = bytesToHex$1;
	concatBytes = (...arrays) => concatBytes$1(...arrays);
	hexToBytes = (hex) => hexToBytes$1(hex);
	isBytes = isBytes$1;
	randomBytes$1 = (bytesLength) => randomBytes$2(bytesLength);
	_0n$3 = /* @__PURE__ */ BigInt(0);
	_1n$4 = /* @__PURE__ */ BigInt(1);
	atitle = (title) => title ? `"${title}" ` : "";
	bitMask = (n) => {
		asafenumber(n, "n");
		return (_1n$4 << BigInt(n)) - _1n$4;
	};
}));
// node_modules/@noble/curves/abstract/modular.js
/*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
/**
* @param a - Dividend value.
* @param b - Positive modulus.
* @returns Reduced value in `[0, b)` only when `b` is positive.
* @throws If the modulus is not positive. {@link Error}
* @example
* Normalize a bigint into one field residue.
*
* ```ts
* mod(-1n, 5n);
* ```
*/
function mod(a, b) {
	if (b <= _0n$2) throw new Error("mod: expected positive modulus, got " + b);
	const result = a % b;
	return result >= _0n$2 ? result : b + result;
}
/**
* Efficiently raise num to a power with modular reduction.
* Unsafe in some contexts: uses ladder, so can expose bigint bits.
* Low-level helper: callers that need canonical residues must pass a valid `num` for the chosen
* modulus instead of relying on the `power===0/1` fast paths to normalize it.
* @param num - Base value.
* @param power - Exponent value.
* @param modulo - Reduction modulus.
* @returns Modular exponentiation result.
* @throws If the modulus or exponent is invalid. {@link Error}
* @example
* Raise one bigint to a modular power.
*
* ```ts
* pow(2n, 6n, 11n) // 64n % 11n == 9n
* ```
*/
function pow(num, power, modulo) {
	if (modulo <= _1n$3) throw new Error("pow: expected modulus > 1, got " + modulo);
	if (typeof power !== "bigint") throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
	if (power < _0n$2) throw new Error("invalid exponent, negatives unsupported");
	if (power === _0n$2) return _1n$3;
	if (power === _1n$3) return num;
	let d = num % modulo;
	if (d < _0n$2) d += modulo;
	if (power < POW_WINDOWED_MIN) {
		let p = _1n$3;
		while (power > _0n$2) {
			if (power & _1n$3) p = p * d % modulo;
			d = d * d % modulo;
			power >>= _1n$3;
		}
		return p;
	}
	const digits = [];
	while (power > _0n$2) {
		digits.push(Number(power & _15n));
		power >>= _4n$2;
	}
	const table = new Array(16);
	table[0] = _1n$3;
	table[1] = d;
	for (let i = 2; i < 16; i++) table[i] = table[i - 1] * d % modulo;
	let p = table[digits[digits.length - 1]];
	for (let w = digits.length - 2; w >= 0; w--) {
		p = p * p % modulo;
		p = p * p % modulo;
		p = p * p % modulo;
		p = p * p % modulo;
		const digit = digits[w];
		if (digit !== 0) p = p * table[digit] % modulo;
	}
	return p;
}
/**
* Does `x^(2^power)` mod p. `pow2(30, 4)` == `30^(2^4)`.
* Low-level helper: callers that need canonical residues must pass a valid `x` for the chosen
* modulus; the `power===0` fast path intentionally returns the input unchanged.
* @param x - Base value.
* @param power - Number of squarings.
* @param modulo - Reduction modulus.
* @returns Repeated-squaring result.
* @throws If the exponent is negative. {@link Error}
* @example
* Apply repeated squaring inside one field.
*
* ```ts
* pow2(3n, 2n, 11n);
* ```
*/
function pow2(x, power, modulo) {
	if (modulo <= _1n$3) throw new Error("pow2: expected modulus > 1, got " + modulo);
	if (power < _0n$2) throw new Error("pow2: expected non-negative exponent, got " + power);
	let res = x;
	while (power-- > _0n$2) {
		res *= res;
		res %= modulo;
	}
	return res;
}
/**
* Inverses number over modulo.
* Implemented using the {@link https://brilliant.org/wiki/extended-euclidean-algorithm/ | extended Euclidean algorithm}.
* @param number - Value to invert.
* @param modulo - Modulus greater than 1.
* @returns Multiplicative inverse.
* @throws If the modulus is invalid or the inverse does not exist. {@link Error}
* @example
* Compute one modular inverse with the extended Euclidean algorithm.
*
* ```ts
* invert(3n, 11n);
* ```
*/
function invert(number, modulo) {
	if (number === _0n$2) throw new Error("invert: expected non-zero number");
	if (modulo <= _1n$3) throw new Error("invert: expected modulus > 1, got " + modulo);
	let a = mod(number, modulo);
	let b = modulo;
	let x = _0n$2, u = _1n$3;
	while (a !== _0n$2) {
		const q = b / a;
		const r = b - a * q;
		const m = x - u * q;
		b = a, a = r, x = u, u = m;
	}
	if (b !== _1n$3) throw new Error("invert: does not exist");
	return mod(x, modulo);
}
function assertIsSquare(Fp, root, n) {
	const F = Fp;
	if (!F.eql(F.sqr(root), n)) throw new Error("Cannot find square root");
}
function aoddModulus(order, fnName) {
	if ((order & _1n$3) === _0n$2) throw new Error(fnName + ": expected odd modulus, got " + order);
}
function sqrt3mod4(Fp, n) {
	const F = Fp;
	const p1div4 = (F.ORDER + _1n$3) / _4n$2;
	const root = F.pow(n, p1div4);
	assertIsSquare(F, root, n);
	return root;
}
function sqrt5mod8(Fp, n) {
	const F = Fp;
	const p5div8 = (F.ORDER - _5n$1) / _8n$2;
	const n2 = F.mul(n, _2n$2);
	const v = F.pow(n2, p5div8);
	const nv = F.mul(n, v);
	const i = F.mul(F.mul(nv, _2n$2), v);
	const root = F.mul(nv, F.sub(i, F.ONE));
	assertIsSquare(F, root, n);
	return root;
}
function sqrt9mod16(P) {
	const Fp_ = Field(P);
	const tn = tonelliShanks(P);
	const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
	const c2 = tn(Fp_, c1);
	const c3 = tn(Fp_, Fp_.neg(c1));
	const c4 = (P + _7n) / _16n;
	return ((Fp, n) => {
		const F = Fp;
		let tv1 = F.pow(n, c4);
		let tv2 = F.mul(tv1, c1);
		const tv3 = F.mul(tv1, c2);
		const tv4 = F.mul(tv1, c3);
		const e1 = F.eql(F.sqr(tv2), n);
		const e2 = F.eql(F.sqr(tv3), n);
		tv1 = F.cmov(tv1, tv2, e1);
		tv2 = F.cmov(tv4, tv3, e2);
		const e3 = F.eql(F.sqr(tv2), n);
		const root = F.cmov(tv1, tv2, e3);
		assertIsSquare(F, root, n);
		return root;
	});
}
/**
* Tonelli-Shanks square root search algorithm.
* This implementation is variable-time: it searches data-dependently for the first non-residue `Z`
* and for the smallest `i` in the main loop, unlike RFC 9380 Appendix I.4's constant-time shape.
* 1. {@link https://eprint.iacr.org/2012/685.pdf | eprint 2012/685}, page 12
* 2. Square Roots from 1; 24, 51, 10 to Dan Shanks
* @param P - field order
* @returns function that takes field Fp (created from P) and number n
* @throws If the field is too small, non-prime, or the square root does not exist. {@link Error}
* @example
* Construct a square-root helper for primes that need Tonelli-Shanks.
*
* ```ts
* import { Field, tonelliShanks } from '@noble/curves/abstract/modular.js';
* const Fp = Field(17n);
* const sqrt = tonelliShanks(17n)(Fp, 4n);
* ```
*/
function tonelliShanks(P) {
	if (P < _3n) throw new Error("sqrt is not defined for small field");
	aoddModulus(P, "tonelliShanks");
	let Q = P - _1n$3;
	let S = 0;
	while (Q % _2n$2 === _0n$2) {
		Q /= _2n$2;
		S++;
	}
	let Z = _2n$2;
	const _Fp = Field(P);
	while (FpLegendre(_Fp, Z) === 1) if (Z++ > 1e3) throw new Error("Cannot find square root: probably non-prime P");
	if (S === 1) return sqrt3mod4;
	let cc = _Fp.pow(Z, Q);
	const Q1div2 = (Q + _1n$3) / _2n$2;
	return function tonelliSlow(Fp, n) {
		const F = Fp;
		if (F.is0(n)) return n;
		if (FpLegendre(F, n) !== 1) throw new Error("Cannot find square root");
		let M = S;
		let c = F.mul(F.ONE, cc);
		let t = F.pow(n, Q);
		let R = F.pow(n, Q1div2);
		while (!F.eql(t, F.ONE)) {
			if (F.is0(t)) throw new Error("Cannot find square root: probably non-prime P");
			let i = 1;
			let t_tmp = F.sqr(t);
			while (!F.eql(t_tmp, F.ONE)) {
				i++;
				t_tmp = F.sqr(t_tmp);
				if (i === M) throw new Error("Cannot find square root");
			}
			const exponent = _1n$3 << BigInt(M - i - 1);
			const b = F.pow(c, exponent);
			M = i;
			c = F.sqr(b);
			t = F.mul(t, c);
			R = F.mul(R, b);
		}
		return R;
	};
}
/**
* Square root for a finite field. Will try optimized versions first:
*
* 1. P ≡ 3 (mod 4)
* 2. P ≡ 5 (mod 8)
* 3. P ≡ 9 (mod 16)
* 4. Tonelli-Shanks algorithm
*
* Different algorithms can give different roots, it is up to user to decide which one they want.
* For example there is FpSqrtOdd/FpSqrtEven to choose a root by oddness
* (used for hash-to-curve).
* @param P - Field order.
* @returns Square-root helper. The generic fallback inherits Tonelli-Shanks' variable-time
*   behavior and this selector assumes prime-field-style integer moduli.
* @throws If the field is unsupported or the square root does not exist. {@link Error}
* @example
* Choose the square-root helper appropriate for one field modulus.
*
* ```ts
* import { Field, FpSqrt } from '@noble/curves/abstract/modular.js';
* const Fp = Field(17n);
* const sqrt = FpSqrt(17n)(Fp, 4n);
* ```
*/
function FpSqrt(P) {
	aoddModulus(P, "Fp.sqrt");
	if (P % _4n$2 === _3n) return sqrt3mod4;
	if (P % _8n$2 === _5n$1) return sqrt5mod8;
	if (P % _16n === _9n) return sqrt9mod16(P);
	return tonelliShanks(P);
}
/**
* @param field - Field implementation.
* @returns Validated field. This only checks the arithmetic subset needed by generic helpers; it
*   does not guarantee full runtime-method coverage for serialization, batching, `cmov`, or
*   field-specific extras beyond positive `BYTES` / `BITS`.
* @throws If the field shape or numeric metadata are invalid. {@link Error}
* @example
* Check that a field implementation exposes the operations curve code expects.
*
* ```ts
* import { Field, validateField } from '@noble/curves/abstract/modular.js';
* const Fp = validateField(Field(17n));
* ```
*/
function validateField(field) {
	aobject(field, "field");
	if (typeof field.ORDER !== "bigint") throw new TypeError("param \"ORDER\" is invalid: expected bigint, got " + typeof field.ORDER);
	asafenumber(field.BYTES, "BYTES");
	asafenumber(field.BITS, "BITS");
	for (const name of FIELD_FIELDS) afunction(field[name], "field." + name);
	if (field.BYTES < 1 || field.BITS < 1) throw new Error("invalid field: expected BYTES/BITS > 0");
	if (field.ORDER <= _1n$3) throw new Error("invalid field: expected ORDER > 1, got " + field.ORDER);
	return field;
}
function FpInvertBatch(Fp, nums, passZero = false) {
	validateField(Fp);
	aarray(nums, "nums");
	abool(passZero, "passZero");
	const F = Fp;
	const inverted = new Array(nums.length).fill(passZero ? F.ZERO : void 0);
	const multipliedAcc = nums.reduce((acc, num, i) => {
		if (F.is0(num)) return acc;
		inverted[i] = acc;
		return F.mul(acc, num);
	}, F.ONE);
	const invertedAcc = F.inv(multipliedAcc);
	nums.reduceRight((acc, num, i) => {
		if (F.is0(num)) return acc;
		inverted[i] = F.mul(acc, inverted[i]);
		return F.mul(acc, num);
	}, invertedAcc);
	return inverted;
}
/**
* Legendre symbol.
* Legendre constant is used to calculate Legendre symbol (a | p)
* which denotes the value of a^((p-1)/2) (mod p).
*
* * (a | p) ≡ 1    if a is a square (mod p), quadratic residue
* * (a | p) ≡ -1   if a is not a square (mod p), quadratic non residue
* * (a | p) ≡ 0    if a ≡ 0 (mod p)
* @param Fp - Field implementation.
* @param n - Value to inspect.
* @returns Legendre symbol.
* @throws If the powered value does not match a valid Legendre symbol. {@link Error}
* @example
* Compute the Legendre symbol of one field element.
*
* ```ts
* import { Field, FpLegendre } from '@noble/curves/abstract/modular.js';
* const Fp = Field(17n);
* const symbol = FpLegendre(Fp, 4n);
* ```
*/
function FpLegendre(Fp, n) {
	validateField(Fp);
	const F = Fp;
	aoddModulus(F.ORDER, "FpLegendre");
	const p1mod2 = (F.ORDER - _1n$3) / _2n$2;
	const powered = F.pow(n, p1mod2);
	const yes = F.eql(powered, F.ONE);
	const zero = F.eql(powered, F.ZERO);
	const no = F.eql(powered, F.neg(F.ONE));
	if (!yes && !zero && !no) throw new Error("invalid Legendre symbol result");
	return yes ? 1 : zero ? 0 : -1;
}
/**
* @param n - Curve order. Callers are expected to pass a positive order.
* @param nBitLength - Optional cached bit length. Callers are expected to pass a positive cached
*   value when overriding the derived bit length.
* @returns Byte and bit lengths.
* @throws If the order or cached bit length is invalid. {@link Error}
* @example
* Measure the encoding sizes needed for one modulus.
*
* ```ts
* nLength(255n);
* ```
*/
function nLength(n, nBitLength) {
	if (nBitLength !== void 0) anumber(nBitLength);
	if (n <= _0n$2) throw new Error("invalid n length: expected positive n, got " + n);
	if (nBitLength !== void 0 && nBitLength < 1) throw new Error("invalid n length: expected positive bit length, got " + nBitLength);
	const bits = bitLen(n);
	if (nBitLength !== void 0 && nBitLength < bits) throw new Error(`invalid n length: expected nBitLength (${nBitLength}) >= bitLen(n) (${bits})`);
	const _nBitLength = nBitLength !== void 0 ? nBitLength : bits;
	return {
		nBitLength: _nBitLength,
		nByteLength: Math.ceil(_nBitLength / 8)
	};
}
/**
* Creates a finite field. Major performance optimizations:
* * 1. Denormalized operations like mulN instead of mul.
* * 2. Identical object shape: never add or remove keys.
* * 3. Frozen stable object shape; the lazy sqrt cache lives in a module-level `WeakMap`.
* Fragile: always run a benchmark on a change.
* Security note: operations and low-level serializers like `toBytes` don't check `isValid` for
* all elements for performance and protocol-flexibility reasons; callers are responsible for
* supplying valid elements when they need canonical field behavior.
* This is low-level code, please make sure you know what you're doing.
*
* Note about field properties:
* * CHARACTERISTIC p = prime number, number of elements in main subgroup.
* * ORDER q = similar to cofactor in curves, may be composite `q = p^m`.
*
* @param ORDER - field order, probably prime, or could be composite
* @param opts - Field options such as bit length or endianness. See {@link FieldOpts}.
* @returns Frozen field instance with a stable object shape. This wrapper forwards `opts` straight
*   into `_Field`, so it inherits `_Field`'s assumptions about cached sizes and `allowedLengths`.
* @example
* Construct one prime field with optional overrides.
*
* ```ts
* Field(11n);
* ```
*/
function Field(ORDER, opts = {}) {
	Object.freeze(_Field.prototype);
	return new _Field(ORDER, opts);
}
var _0n$2, _1n$3, _2n$2, _3n, _4n$2, _5n$1, _7n, _8n$2, _9n, _15n, _16n, POW_WINDOWED_MIN, isNegativeLE, FIELD_FIELDS, FIELD_SQRT, _Field;
var init_modular = __esmMin((() => {
	init_utils$1();
	_0n$2 = /* @__PURE__ */ BigInt(0);
	_1n$3 = /* @__PURE__ */ BigInt(1);
	_2n$2 = /* @__PURE__ */ BigInt(2);
	_3n = /* @__PURE__ */ BigInt(3);
	_4n$2 = /* @__PURE__ */ BigInt(4);
	_5n$1 = /* @__PURE__ */ BigInt(5);
	_7n = /* @__PURE__ */ BigInt(7);
	_8n$2 = /* @__PURE__ */ BigInt(8);
	_9n = /* @__PURE__ */ BigInt(9);
	_15n = /* @__PURE__ */ BigInt(15);
	_16n = /* @__PURE__ */ BigInt(16);
	POW_WINDOWED_MIN = /* @__PURE__ */ BigInt("0x10000000000000000");
	isNegativeLE = (num, modulo) => (mod(num, modulo) & _1n$3) === _1n$3;
	FIELD_FIELDS = [
		"create",
		"isValid",
		"is0",
		"neg",
		"inv",
		"sqrt",
		"sqr",
		"eql",
		"add",
		"sub",
		"mul",
		"pow",
		"div",
		"addN",
		"subN",
		"mulN",
		"sqrN"
	];
	FIELD_SQRT = /* @__PURE__ */ new WeakMap();
	_Field = class {
		ORDER;
		BITS;
		BYTES;
		isLE;
		ZERO = _0n$2;
		ONE = _1n$3;
		_lengths;
		_mod;
		constructor(ORDER, opts = {}) {
			if (ORDER <= _1n$3) throw new Error("invalid field: expected ORDER > 1, got " + ORDER);
			let _nbitLength = void 0;
			this.isLE = false;
			if (opts != null && typeof opts === "object") {
				if (typeof opts.BITS === "number") _nbitLength = opts.BITS;
				if (typeof opts.sqrt === "function") Object.defineProperty(this, "sqrt", {
					value: opts.sqrt,
					enumerable: true
				});
				if (typeof opts.isLE === "boolean") this.isLE = opts.isLE;
				if (opts.allowedLengths) this._lengths = Object.freeze(opts.allowedLengths.slice());
				if (typeof opts.modFromBytes === "boolean") this._mod = opts.modFromBytes;
			}
			const { nBitLength, nByteLength } = nLength(ORDER, _nbitLength);
			if (nByteLength > 2048) throw new Error("invalid field: expected ORDER of <= 2048 bytes");
			this.ORDER = ORDER;
			this.BITS = nBitLength;
			this.BYTES = nByteLength;
			Object.freeze(this);
		}
		create(num) {
			return mod(num, this.ORDER);
		}
		isValid(num) {
			if (typeof num !== "bigint") throw new TypeError("invalid field element: expected bigint, got " + typeof num);
			return _0n$2 <= num && num < this.ORDER;
		}
		is0(num) {
			return num === _0n$2;
		}
		isValidNot0(num) {
			return !this.is0(num) && this.isValid(num);
		}
		isOdd(num) {
			return (num & _1n$3) === _1n$3;
		}
		neg(num) {
			return mod(-num, this.ORDER);
		}
		eql(lhs, rhs) {
			return lhs === rhs;
		}
		sqr(num) {
			return mod(num * num, this.ORDER);
		}
		add(lhs, rhs) {
			return mod(lhs + rhs, this.ORDER);
		}
		sub(lhs, rhs) {
			return mod(lhs - rhs, this.ORDER);
		}
		mul(lhs, rhs) {
			return mod(lhs * rhs, this.ORDER);
		}
		pow(num, power) {
			return pow(num, power, this.ORDER);
		}
		div(lhs, rhs) {
			return mod(lhs * invert(rhs, this.ORDER), this.ORDER);
		}
		sqrN(num) {
			return num * num;
		}
		addN(lhs, rhs) {
			return lhs + rhs;
		}
		subN(lhs, rhs) {
			return lhs - rhs;
		}
		mulN(lhs, rhs) {
			return lhs * rhs;
		}
		inv(num) {
			return invert(num, this.ORDER);
		}
		sqrt(num) {
			let sqrt = FIELD_SQRT.get(this);
			if (!sqrt) FIELD_SQRT.set(this, sqrt = FpSqrt(this.ORDER));
			return sqrt(this, num);
		}
		toBytes(num) {
			return this.isLE ? numberToBytesLE(num, this.BYTES) : numberToBytesBE(num, this.BYTES);
		}
		fromBytes(bytes, skipValidation = false) {
			abytes(bytes);
			const { _lengths: allowedLengths, BYTES, isLE, ORDER, _mod: modFromBytes } = this;
			if (allowedLengths) {
				if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
				const padded = new Uint8Array(BYTES);
				padded.set(bytes, isLE ? 0 : padded.length - bytes.length);
				bytes = padded;
			}
			if (bytes.length !== BYTES) throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
			let scalar = isLE ? bytesToNumberLE(bytes) : bytesToNumberBE(bytes);
			if (modFromBytes) scalar = mod(scalar, ORDER);
			if (!skipValidation) {
				if (!this.isValid(scalar)) throw new Error("invalid field element: outside of range 0..ORDER");
			}
			return scalar;
		}
		invertBatch(lst) {
			return FpInvertBatch(this, lst, true);
		}
		cmov(a, b, condition) {
			abool(condition, "condition");
			return condition ? b : a;
		}
	};
}));
// node_modules/@noble/curves/abstract/curve.js
/*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
/**
* Validates the static surface of a point constructor.
* This is only a cheap sanity check for the constructor hooks and fields consumed by generic
* factories; it does not certify `BASE`/`ZERO` semantics or prove the curve implementation itself.
* @param Point - Runtime point constructor.
* @throws On missing constructor hooks or malformed field metadata. {@link TypeError}
* @example
* Check that one point constructor exposes the static hooks generic helpers need.
*
* ```ts
* import { ed25519 } from '@noble/curves/ed25519.js';
* import { validatePointCons } from '@noble/curves/abstract/curve.js';
* validatePointCons(ed25519.Point);
* ```
*/
function validatePointCons(Point) {
	const pc = Point;
	if (typeof pc !== "function") throw new TypeError("\"Point\" expected constructor, got type=" + typeof Point);
	afunction(pc.fromAffine, "Point.fromAffine");
	afunction(pc.fromBytes, "Point.fromBytes");
	afunction(pc.fromHex, "Point.fromHex");
	aobject(pc.BASE, "Point.BASE");
	aobject(pc.ZERO, "Point.ZERO");
	validateField(pc.Fp);
	validateField(pc.Fn);
}
/**
* Takes a bunch of Projective Points but executes only one
* inversion on all of them. Inversion is very slow operation,
* so this improves performance massively.
* Optimization: converts a list of projective points to a list of identical points with Z=1.
* Input points are left unchanged; the normalized points are returned as fresh instances.
* @param c - Point constructor.
* @param points - Projective points.
* @returns Fresh projective points reconstructed from normalized affine coordinates.
* @example
* Batch-normalize projective points with a single shared inversion.
*
* ```ts
* import { normalizeZ } from '@noble/curves/abstract/curve.js';
* import { p256 } from '@noble/curves/nist.js';
* const points = normalizeZ(p256.Point, [p256.Point.BASE, p256.Point.BASE.double()]);
* ```
*/
function normalizeZ(c, points) {
	validatePointCons(c);
	validateMSMPoints(points, c);
	const invertedZs = FpInvertBatch(c.Fp, points.map((p) => p.Z));
	return points.map((p, i) => c.fromAffine(p.toAffine(invertedZs[i])));
}
function validateW(W, bits, min = 1) {
	if (!Number.isSafeInteger(W) || W < min || W > bits) throw new Error("invalid window size, expected [" + min + ".." + bits + "], got W=" + W);
}
function validateTableBytes(numPoints, fpBytes) {
	const bytes = numPoints * (4 * fpBytes + 128);
	if (bytes > TABLE_BYTES_MAX) throw new Error("invalid window size: table would need ~" + Math.ceil(bytes / 2 ** 20) + " MiB, max " + TABLE_BYTES_MAX / 2 ** 20 + " MiB");
}
/**
* Probes an RNG once, at construction time: returns `undefined` when it is unavailable —
* throws or returns malformed bytes — so callers can downgrade to their unblinded /
* deterministic constant-time fallback. Blinding is defense-in-depth (DPA/template
* hardening), not a correctness or key-secrecy requirement, so availability-based
* downgrade is acceptable.
*
* The downgrade decision is deliberately static. After a successful probe the RNG becomes
* part of the trusted contract: later misbehavior must fail closed in per-call validation
* (throw), never downgrade — a dynamic fallback would let a tampered RNG silently strip
* blinding on demand. A probe can only ever classify broken environments, not adversarial
* RNGs: a stateful RNG can always behave while probed and misbehave later.
* @param randomBytes - RNG to probe, or `undefined` when the environment provides none.
* @param length - Byte length requested from the probe call.
* @returns The RNG when the probe produced `length` valid bytes; `undefined` otherwise.
* @example
* Probe an RNG once before enabling scalar blinding.
*
* ```ts
* import { probeRandomBytes } from '@noble/curves/abstract/curve.js';
* import { randomBytes } from '@noble/hashes/utils.js';
* const rng = probeRandomBytes(randomBytes, 16);
* ```
*/
function probeRandomBytes(randomBytes, length) {
	if (randomBytes === void 0) return void 0;
	afunction(randomBytes, "randomBytes");
	try {
		const probe = randomBytes(length);
		if (!isBytes(probe) || probe.length !== length) return void 0;
	} catch {
		return;
	}
	return randomBytes;
}
function validateMSMPoints(points, c) {
	aarray(points, "points");
	points.forEach((p, i) => {
		if (!(p instanceof c)) throw new Error("invalid point at index " + i);
	});
}
function validateMSMScalars(scalars, field, maxScalar) {
	if (!Array.isArray(scalars)) throw new Error("array of scalars expected");
	scalars.forEach((s, i) => {
		if (!(maxScalar === void 0 ? field.isValid(s) : isPosBig(s) && s < maxScalar)) throw new Error("invalid scalar at index " + i);
	});
}
function getWindowSize(P) {
	return pointWindowSizes.get(P) || 1;
}
/** Table of odd multiples [1P, 3P, ..., (2⋅size−1)P]; width-W wNAF uses size = 2^(W−2). */
function oddMultiples(p, size) {
	const dbl = p.double();
	const t = [p];
	for (let j = 1; j < size; j++) t.push(t[j - 1].add(dbl));
	return t;
}
/**
* Width-W wNAF signed-digit recoding (W >= 2), LSB-first: digits are 0 or odd with
* |digit| < 2^(W−1); nonzero density ~1/(W+1) (a nonzero digit is followed by W−1 zeros).
*/
function wnafDigits(n, W) {
	const size = 2 ** W;
	const half = size / 2;
	const mask = BigInt(size - 1);
	const d = [];
	while (n > _0n$1) {
		let w = 0;
		if (n & _1n$2) {
			w = Number(n & mask);
			if (w >= half) w -= size;
			n -= BigInt(w);
		}
		d.push(w);
		n >>= _1n$2;
	}
	return d;
}
/**
* Fixed-position signed-window recoding for precomputed wNAF: `n = Σ digits[w]⋅2^(w⋅W)` with
* digits in `[−2^(W−1)+1, 2^(W−1)]`. Digit count is fixed by `windows` (callers reserve one
* extra window for the final carry), so recoding length does not depend on the scalar.
*/
function signedWindowDigits(n, W, windows) {
	const size = 2 ** W;
	const half = size / 2;
	const mask = BigInt(size - 1);
	const shiftBy = BigInt(W);
	const d = [];
	for (let w = 0; w < windows; w++) {
		let v = Number(n & mask);
		n >>= shiftBy;
		if (v > half) {
			v -= size;
			n += _1n$2;
		}
		d.push(v);
	}
	if (n !== _0n$1) throw new Error("invalid wnaf");
	return d;
}
/**
* Shared vartime walk over per-scalar wNAF digit streams: one doubling of a single shared
* accumulator per bit position of the longest recoding, one signed table addition per
* nonzero digit. `tables[i]` must hold the odd multiples of the i-th point.
*/
function wnafWalk(zero, tables, digits) {
	let max = 0;
	for (const d of digits) max = Math.max(max, d.length);
	let acc = zero;
	for (let bit = max - 1; bit >= 0; bit--) {
		if (bit !== max - 1) acc = acc.double();
		for (let i = 0; i < digits.length; i++) {
			const w = digits[i][bit];
			if (w) {
				const item = tables[i][Math.abs(w) - 1 >> 1];
				acc = acc.add(w < 0 ? item.negate() : item);
			}
		}
	}
	return acc;
}
/**
* Combined multi-scalar multiplication `Σ scalars[i]⋅points[i]` via interleaved width-4 wNAF
* (Strauss–Shamir). Every input gets its own table of odd multiples `[1P, 3P, 5P, 7P]` and
* signed-digit recoding, but all walks share one doubling chain, so total cost is
* `~bits` doublings + `L⋅bits/5` additions instead of `L⋅bits` doublings for separate
* multiplications. Intended for the 2-4 point shapes of signature verification
* (`R = u1⋅G + u2⋅P`); use {@link pippenger} for larger batches.
*
* Not constant-time: only for public inputs. Scalars must satisfy `0 <= s < Fn.ORDER`;
* fold negative signs into the points before calling.
* @param c - Point constructor.
* @param points - Array of curve points.
* @param scalars - Array of non-negative scalars, same length as points.
* @param allowOversized - Replace the `s < Fn.ORDER` scalar check with a `Fn.ORDER^4` DoS cap.
*   Off by default. For scalars that must NOT be reduced mod ORDER: torsion checks
*   (`Fn.ORDER⋅P ≟ O`) and cofactor-clearing multiples. Walk length grows with `bitLen(s)`.
* @returns Combined multiplication result; identity for empty input.
* @throws If the point set or scalar set is invalid. {@link Error}
* @example
* Combined multi-scalar multiplication via Strauss–Shamir.
*
* ```ts
* import { mulAddUnsafe } from '@noble/curves/abstract/curve.js';
* import { p256 } from '@noble/curves/nist.js';
* const G = p256.Point.BASE;
* const R = mulAddUnsafe(p256.Point, [G, G.double()], [2n, 3n]); // 2⋅G + 3⋅(2⋅G)
* ```
*/
function mulAddUnsafe(c, points, scalars, allowOversized = false) {
	validatePointCons(c);
	validateMSMPoints(points, c);
	abool(allowOversized, "allowOversized");
	validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** _4n$1 : void 0);
	if (points.length !== scalars.length) throw new Error("arrays of points and scalars must have equal length");
	const tables = points.map((p) => oddMultiples(p, 4));
	const digits = scalars.map((n) => wnafDigits(n, 4));
	return wnafWalk(c.ZERO, tables, digits);
}
function createField(order, field, isLE) {
	if (field) {
		if (field.ORDER !== order) throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
		validateField(field);
		return field;
	} else return Field(order, { isLE });
}
/**
* Validates basic CURVE shape and field membership, then creates fields.
* This does not prove that the generator is on-curve, that subgroup/order data are consistent, or
* that the curve equation itself is otherwise sane.
* @param type - Curve family.
* @param CURVE - Curve parameters.
* @param curveOpts - Optional field overrides. See {@link FpFn}:
*   - `Fp` (optional): Optional base-field override.
*   - `Fn` (optional): Optional scalar-field override.
* @param FpFnLE - Whether field encoding is little-endian.
* @returns Frozen curve parameters and fields.
* @throws If the curve parameters or field overrides are invalid. {@link Error}
* @example
* Build curve fields from raw constants before constructing a curve instance.
*
* ```ts
* const curve = createCurveFields('weierstrass', {
*   p: 17n,
*   n: 19n,
*   h: 1n,
*   a: 2n,
*   b: 2n,
*   Gx: 5n,
*   Gy: 1n,
* });
* ```
*/
function createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
	if (type !== "weierstrass" && type !== "edwards") throw new Error("expected curve type \"weierstrass\" or \"edwards\"");
	if (FpFnLE === void 0) FpFnLE = type === "edwards";
	if (!CURVE || typeof CURVE !== "object") throw new Error(`expected valid ${type} CURVE object`);
	validateObject(curveOpts);
	for (const p of [
		"p",
		"n",
		"h"
	]) {
		const val = CURVE[p];
		if (!(isPosBig(val) && val !== _0n$1)) throw new Error(`CURVE.${p} must be positive bigint`);
	}
	const Fp = createField(CURVE.p, curveOpts.Fp, FpFnLE);
	const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
	const params = [
		"Gx",
		"Gy",
		"a",
		type === "weierstrass" ? "b" : "d"
	];
	for (const p of params) if (!Fp.isValid(CURVE[p])) throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
	CURVE = Object.freeze(Object.assign({}, CURVE));
	return {
		CURVE,
		Fp,
		Fn
	};
}
/**
* @param randomSecretKey - Secret-key generator.
* @param getPublicKey - Public-key derivation helper.
* @returns Keypair generator.
* @example
* Build a `keygen()` helper from existing secret-key and public-key primitives.
*
* ```ts
* import { createKeygen } from '@noble/curves/abstract/curve.js';
* import { p256 } from '@noble/curves/nist.js';
* const keygen = createKeygen(p256.utils.randomSecretKey, p256.getPublicKey);
* const pair = keygen();
* ```
*/
function createKeygen(randomSecretKey, getPublicKey) {
	return function keygen(seed) {
		const secretKey = randomSecretKey(seed);
		return {
			secretKey,
			publicKey: getPublicKey(secretKey)
		};
	};
}
var _0n$1, _1n$2, _4n$1, BLIND_BYTES, BLIND_BITS, FW_WINDOW, TABLE_BYTES_MAX, pointWindowSizes, ScalarMultiplier;
var init_curve = __esmMin((() => {
	init_utils$1();
	init_modular();
	_0n$1 = /* @__PURE__ */ BigInt(0);
	_1n$2 = /* @__PURE__ */ BigInt(1);
	_4n$1 = /* @__PURE__ */ BigInt(4);
	BLIND_BYTES = 16;
	BLIND_BITS = 128;
	FW_WINDOW = 5;
	TABLE_BYTES_MAX = /* @__PURE__ */ (() => 2 ** 31)();
	pointWindowSizes = /* @__PURE__ */ new WeakMap();
	ScalarMultiplier = class {
		Point;
		BASE;
		ZERO;
		randomBytes;
		wnafPrecomputes = /* @__PURE__ */ new WeakMap();
		baseCanBeBlinded;
		bits;
		constructor(Point, randomBytes) {
			validatePointCons(Point);
			this.randomBytes = probeRandomBytes(randomBytes, BLIND_BYTES);
			this.Point = Point;
			this.BASE = Point.BASE;
			this.ZERO = Point.ZERO;
			this.bits = Point.Fn.BITS;
		}
		/**
		* Creates a signed fixed-window wNAF precomputation table: for every window w, the
		* multiples `[1..2^(W−1)]⋅2^(w⋅W)⋅P`, flattened. All doublings are baked into the table,
		* so cached multiplication is additions-only. `windows = ceil(bits/W) + 1`: the extra
		* window absorbs the final carry of signed-digit recoding.
		* For a 256-bit curve and W=6, the table is 44⋅32 = 1408 points.
		* @param point - Point instance
		* @param W - window size
		* @param bits - scalar bitlength the table must cover
		*/
		buildWnafTable(point, W, bits) {
			const windows = Math.ceil(bits / W) + 1;
			const half = 2 ** (W - 1);
			const comp = [];
			let base = point;
			for (let w = 0; w < windows; w++) {
				let acc = base;
				for (let i = 0; i < half; i++) {
					comp.push(acc);
					acc = acc.add(base);
				}
				base = comp[comp.length - 1].double();
			}
			return {
				W,
				bits,
				windows,
				comp
			};
		}
		/**
		* Implements ec multiplication using precomputed signed fixed-window wNAF tables.
		* Constant-time: fixed window count with one table addition per window — zero digits feed
		* the fake accumulator — and no doublings; the lookup scans the whole window slice.
		* Scalar bounds are validated by the public entry points ({@link ScalarMultiplier.mulCT},
		* {@link ScalarMultiplier.mulCTBlinded}, {@link ScalarMultiplier.mulUnsafe});
		* signedWindowDigits throws if `n` exceeds the table.
		* @returns real and fake (for const-time) points
		*/
		wnafCachedCT(precomputes, n) {
			const { W, windows, comp } = precomputes;
			const half = 2 ** (W - 1);
			const digits = signedWindowDigits(n, W, windows);
			let p = this.ZERO;
			let f = this.BASE;
			for (let w = 0; w < windows; w++) {
				const digit = digits[w];
				const start = w * half;
				const idx = Math.abs(digit) - 1;
				let sel = comp[start];
				for (let i = 1; i < half; i++) sel = i === idx ? comp[start + i] : sel;
				const neg = sel.negate();
				if (digit === 0) f = f.add(comp[start]);
				else p = p.add(digit < 0 ? neg : sel);
			}
			return {
				p,
				f
			};
		}
		getWnafPrecomputes(W, point, bits, transform) {
			let entries = this.wnafPrecomputes.get(point);
			let comp = entries?.find((entry) => entry.W === W && entry.bits === bits);
			if (!comp) {
				comp = this.buildWnafTable(point, W, bits);
				if (typeof transform === "function") comp = {
					...comp,
					comp: transform(comp.comp)
				};
				if (!entries) {
					entries = [];
					this.wnafPrecomputes.set(point, entries);
				}
				entries.push(comp);
			}
			return comp;
		}
		assertPoint(point) {
			if (!(point instanceof this.Point)) throw new TypeError("\"point\" expected Point instance, got type=" + typeof point);
		}
		validateMulInput(point, scalar) {
			this.assertPoint(point);
			if (!inRange(scalar, _1n$2, this.Point.Fn.ORDER)) throw new Error("invalid scalar");
		}
		runCT(point, n, bits, transform) {
			const W = getWindowSize(point);
			if (W === 1) return this.fixedWindowCT(point, n, bits);
			return this.wnafCachedCT(this.getWnafPrecomputes(W, point, bits, transform), n);
		}
		mulCT(point, scalar, transform) {
			this.validateMulInput(point, scalar);
			return this.runCT(point, scalar, this.bits, transform);
		}
		mulCTBlinded(point, scalar, transform) {
			this.validateMulInput(point, scalar);
			if (this.randomBytes === void 0) throw new Error("randomBytes is required for scalar blinding");
			const bits = this.Point.Fn.BITS + BLIND_BITS;
			const blind = this.randomBytes(BLIND_BYTES);
			if (!isBytes(blind) || blind.length !== BLIND_BYTES) throw new Error("randomBytes returned invalid byte array");
			blind[0] = blind[0] & 63 | 128;
			const n = scalar + bytesToNumberBE(blind) * this.Point.Fn.ORDER;
			return this.runCT(point, n, bits, transform);
		}
		/**
		* Constant-time multiplication `n*point` for an un-precomputed point, via a small fixed window.
		* A cached wNAF table only pays off when reused; a flat 2^FW_WINDOW table (`size-1` adds) is
		* far cheaper to build for a single use. The point-operation sequence is independent of `n`:
		* build the table, then per window exactly FW_WINDOW doublings, a data-oblivious scan over
		* every table entry, and one addition (adds the identity when the window digit is 0 — never
		* skipped).
		*
		* `n` must be `< 2^bits`. Assumes complete addition (adding the identity costs the same as any
		* add), which holds for the Weierstrass/Edwards point types used here. The table is left in
		* projective form (no normalizeZ): normalizing this small a table costs more than the
		* mixed-add savings it would buy for a single multiply.
		* @returns real point `p`; `f` duplicates it only to match {@link wnafCachedCT}'s return shape
		* (this path needs no fake accumulator — its op-count is already scalar-independent).
		*/
		fixedWindowCT(point, n, bits) {
			const W = FW_WINDOW;
			const size = 32;
			const mask = bitMask(W);
			const table = new Array(size);
			table[0] = this.ZERO;
			for (let i = 1; i < size; i++) table[i] = table[i - 1].add(point);
			const windows = Math.ceil(bits / W);
			let acc = this.ZERO;
			for (let window = windows - 1; window >= 0; window--) {
				if (window !== windows - 1) for (let d = 0; d < W; d++) acc = acc.double();
				const digit = Number(n >> BigInt(window * W) & mask);
				let sel = table[0];
				for (let i = 1; i < size; i++) sel = i === digit ? table[i] : sel;
				acc = acc.add(sel);
			}
			return {
				p: acc,
				f: acc
			};
		}
		shouldBlind(point, cofactor) {
			if (this.randomBytes === void 0) return false;
			if (cofactor === _1n$2) return true;
			if (point !== this.BASE) return false;
			if (this.baseCanBeBlinded === void 0) this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0();
			return this.baseCanBeBlinded;
		}
		mulSecret(point, scalar, cofactor, transform) {
			return this.shouldBlind(point, cofactor) ? this.mulCTBlinded(point, scalar, transform) : this.mulCT(point, scalar, transform);
		}
		mulUnsafe(point, scalar, transform) {
			this.assertPoint(point);
			if (!isPosBig(scalar)) throw new Error("invalid scalar");
			const W = getWindowSize(point);
			if (W === 1 || scalar >= this.Point.Fn.ORDER) return mulAddUnsafe(this.Point, [point], [scalar], true);
			const precomputes = this.getWnafPrecomputes(W, point, this.bits, transform);
			return this.wnafCachedCT(precomputes, scalar).p;
		}
		setWindowSize(point, W) {
			this.assertPoint(point);
			validateW(W, this.bits);
			validateTableBytes((Math.ceil((this.bits + BLIND_BITS) / W) + 1) * 2 ** (W - 1), this.Point.Fp.BYTES);
			pointWindowSizes.set(point, W);
			this.wnafPrecomputes.delete(point);
		}
		hasWindowSize(point) {
			return getWindowSize(point) !== 1;
		}
	};
}));
// node_modules/@noble/curves/abstract/edwards.js
/*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
function isEdValidXY(Fp, CURVE, x, y) {
	const x2 = Fp.sqr(x);
	const y2 = Fp.sqr(y);
	const left = Fp.add(Fp.mul(CURVE.a, x2), y2);
	const right = Fp.add(Fp.ONE, Fp.mul(CURVE.d, Fp.mul(x2, y2)));
	return Fp.eql(left, right);
}
/**
* @param params - Curve parameters. See {@link EdwardsOpts}.
* @param extraOpts - Optional helpers and overrides. See {@link EdwardsExtraOpts}.
* @returns Edwards point constructor. Generator validation here only checks
*   that `(Gx, Gy)` satisfies the affine Edwards equation.
*   RFC 8032 base-point constraints like `B != (0,1)` and `[L]B = 0`
*   are left to the caller's chosen parameters, since eager subgroup
*   validation here adds about 10-15ms to heavyweight imports like ed448.
*   The returned constructor also eagerly marks `Point.BASE` for W=6
*   precompute caching. Some code paths still assume
*   `Fp.BYTES === Fn.BYTES`, so mismatched byte lengths are not fully audited here.
* @throws If the curve parameters or Edwards overrides are invalid. {@link Error}
* @example
* ```ts
* import { edwards } from '@noble/curves/abstract/edwards.js';
* import { jubjub } from '@noble/curves/misc.js';
* // Build a point constructor from explicit curve parameters, then use its base point.
* const Point = edwards(jubjub.Point.CURVE());
* Point.BASE.toHex();
* ```
*/
function edwards(params, extraOpts = {}) {
	validateObject(extraOpts, {}, {}, "extraOpts");
	const opts = extraOpts;
	const validated = createCurveFields("edwards", params, opts, opts.FpFnLE);
	const { Fp, Fn } = validated;
	let CURVE = validated.CURVE;
	const { h: cofactor } = CURVE;
	if (FpLegendre(Fp, CURVE.a) !== 1) throw new Error("edwards: CURVE.a must be a square in Fp for complete addition formulas");
	if (FpLegendre(Fp, CURVE.d) !== -1) throw new Error("edwards: CURVE.d must be a non-square in Fp for complete addition formulas");
	validateObject(opts, {}, {
		uvRatio: "function",
		randomBytes: "function"
	});
	const randomBytes = opts.randomBytes === void 0 ? randomBytes$1 : opts.randomBytes;
	const MASK = _2n$1 << BigInt(Fp.BYTES * 8) - _1n$1;
	function isOdd(n) {
		if (!Fp.isOdd) throw new Error("Field does not have .isOdd()");
		return Fp.isOdd(n);
	}
	const uvRatio = opts.uvRatio === void 0 ? (u, v) => {
		try {
			return {
				isValid: true,
				value: Fp.sqrt(Fp.div(u, v))
			};
		} catch (e) {
			return {
				isValid: false,
				value: _0n
			};
		}
	} : opts.uvRatio;
	if (!isEdValidXY(Fp, CURVE, CURVE.Gx, CURVE.Gy)) throw new Error("bad curve params: generator point");
	const mulA = Fp.eql(CURVE.a, Fp.neg(Fp.ONE)) ? (x) => Fp.neg(x) : Fp.eql(CURVE.a, Fp.ONE) ? (x) => x : (x) => Fp.mul(CURVE.a, x);
	/**
	* Asserts coordinate is valid: 0 <= n < MASK.
	* Coordinates >= Fp.ORDER are allowed for zip215.
	*/
	function acoord(title, n, banZero = false) {
		const min = banZero ? _1n$1 : _0n;
		aInRange("coordinate " + title, n, min, MASK);
		return n;
	}
	function aedpoint(other) {
		if (!(other instanceof Point)) throw new Error("EdwardsPoint expected");
	}
	class Point {
		static BASE = new Point(CURVE.Gx, CURVE.Gy, Fp.ONE, Fp.mul(CURVE.Gx, CURVE.Gy));
		static ZERO = new Point(Fp.ZERO, Fp.ONE, Fp.ONE, Fp.ZERO);
		static Fp = Fp;
		static Fn = Fn;
		X;
		Y;
		Z;
		T;
		constructor(X, Y, Z, T) {
			this.X = acoord("x", X);
			this.Y = acoord("y", Y);
			this.Z = acoord("z", Z, true);
			this.T = acoord("t", T);
			Object.freeze(this);
		}
		static CURVE() {
			return CURVE;
		}
		/**
		* Create one extended Edwards point from affine coordinates.
		* Does NOT validate that the point is on-curve or torsion-free.
		* Use `.assertValidity()` on adversarial inputs.
		*/
		static fromAffine(p) {
			if (p instanceof Point) throw new Error("extended point not allowed");
			const { x, y } = p || {};
			acoord("x", x);
			acoord("y", y);
			return new Point(x, y, Fp.ONE, Fp.mul(x, y));
		}
		static fromBytes(bytes, zip215 = false) {
			const len = Fp.BYTES;
			const { a, d } = CURVE;
			bytes = copyBytes(abytes(bytes, len, "point"));
			abool(zip215, "zip215");
			const normed = copyBytes(bytes);
			const lastByte = bytes[len - 1];
			normed[len - 1] = lastByte & -129;
			const y = bytesToNumberLE(normed);
			const max = zip215 ? MASK : Fp.ORDER;
			aInRange("point.y", y, _0n, max);
			const y2 = Fp.sqr(y);
			const u = Fp.sub(y2, Fp.ONE);
			const v = Fp.sub(Fp.mulN(d, y2), a);
			let { isValid, value: x } = uvRatio(u, v);
			if (!isValid) throw new Error("bad point: invalid y coordinate");
			const isXOdd = isOdd(x);
			const isLastByteOdd = (lastByte & 128) !== 0;
			if (!zip215 && Fp.is0(x) && isLastByteOdd) throw new Error("bad point: x=0 and x_0=1");
			if (isLastByteOdd !== isXOdd) x = Fp.neg(x);
			return Point.fromAffine({
				x,
				y
			});
		}
		static fromHex(hex, zip215 = false) {
			return Point.fromBytes(hexToBytes(hex), zip215);
		}
		get x() {
			return this.toAffine().x;
		}
		get y() {
			return this.toAffine().y;
		}
		precompute(windowSize = 6, isLazy = true) {
			wnaf.setWindowSize(this, windowSize);
			if (!isLazy) this.multiply(_2n$1);
			return this;
		}
		assertValidity() {
			const p = this;
			const { a, d } = CURVE;
			if (p.is0()) throw new Error("bad point: ZERO");
			const { X, Y, Z, T } = p;
			const X2 = Fp.sqr(X);
			const Y2 = Fp.sqr(Y);
			const Z2 = Fp.sqr(Z);
			const Z4 = Fp.sqr(Z2);
			const aX2 = Fp.mul(X2, a);
			const left = Fp.mul(Fp.add(aX2, Y2), Z2);
			const right = Fp.add(Z4, Fp.mul(d, Fp.mul(X2, Y2)));
			if (!Fp.eql(left, right)) throw new Error("bad point: equation left != right (1)");
			const XY = Fp.mul(X, Y);
			const ZT = Fp.mul(Z, T);
			if (!Fp.eql(XY, ZT)) throw new Error("bad point: equation left != right (2)");
		}
		equals(other) {
			aedpoint(other);
			const { X: X1, Y: Y1, Z: Z1 } = this;
			const { X: X2, Y: Y2, Z: Z2 } = other;
			const X1Z2 = Fp.mul(X1, Z2);
			const X2Z1 = Fp.mul(X2, Z1);
			const Y1Z2 = Fp.mul(Y1, Z2);
			const Y2Z1 = Fp.mul(Y2, Z1);
			return Fp.eql(X1Z2, X2Z1) && Fp.eql(Y1Z2, Y2Z1);
		}
		is0() {
			return this.equals(Point.ZERO);
		}
		negate() {
			return new Point(Fp.neg(this.X), this.Y, this.Z, Fp.neg(this.T));
		}
		double() {
			const { X: X1, Y: Y1, Z: Z1 } = this;
			const A = Fp.sqr(X1);
			const B = Fp.sqr(Y1);
			const C = Fp.mul(Fp.sqr(Z1), _2n$1);
			const D = mulA(A);
			const x1y1 = Fp.addN(X1, Y1);
			const E = Fp.sub(Fp.subN(Fp.sqr(x1y1), A), B);
			const G = Fp.addN(D, B);
			const F = Fp.subN(G, C);
			const H = Fp.subN(D, B);
			const X3 = Fp.mul(E, F);
			const Y3 = Fp.mul(G, H);
			const T3 = Fp.mul(E, H);
			const Z3 = Fp.mul(F, G);
			return new Point(X3, Y3, Z3, T3);
		}
		add(other) {
			aedpoint(other);
			const { d } = CURVE;
			const { X: X1, Y: Y1, Z: Z1, T: T1 } = this;
			const { X: X2, Y: Y2, Z: Z2, T: T2 } = other;
			const A = Fp.mul(X1, X2);
			const B = Fp.mul(Y1, Y2);
			const C = Fp.mul(Fp.mulN(T1, d), T2);
			const D = Fp.mul(Z1, Z2);
			const E = Fp.sub(Fp.subN(Fp.mulN(Fp.addN(X1, Y1), Fp.addN(X2, Y2)), A), B);
			const F = Fp.subN(D, C);
			const G = Fp.addN(D, C);
			const H = Fp.sub(B, mulA(A));
			const X3 = Fp.mul(E, F);
			const Y3 = Fp.mul(G, H);
			const T3 = Fp.mul(E, H);
			const Z3 = Fp.mul(F, G);
			return new Point(X3, Y3, Z3, T3);
		}
		subtract(other) {
			aedpoint(other);
			return this.add(other.negate());
		}
		multiply(scalar) {
			if (!Fn.isValidNot0(scalar)) throw new RangeError("invalid scalar: expected 1 <= sc < curve.n");
			const { p, f } = wnaf.mulSecret(this, scalar, cofactor, normalize);
			return normalize([p, f])[0];
		}
		multiplyUnsafe(scalar) {
			if (!Fn.isValid(scalar)) throw new RangeError("invalid scalar: expected 0 <= sc < curve.n");
			if (scalar === _0n) return Point.ZERO;
			if (this.is0() || scalar === _1n$1) return this;
			return wnaf.mulUnsafe(this, scalar, normalize);
		}
		isSmallOrder() {
			return this.clearCofactor().is0();
		}
		isTorsionFree() {
			return wnaf.mulUnsafe(this, CURVE.n).is0();
		}
		toAffine(invertedZ) {
			const p = this;
			let iz = invertedZ;
			if (iz != null && typeof iz !== "bigint") throw new TypeError("\"invertedZ\" expected bigint, got type=" + typeof iz);
			const { X, Y, Z } = p;
			const is0 = p.is0();
			if (iz == null) iz = is0 ? Fp.create(_8n$1) : Fp.inv(Z);
			const x = Fp.mul(X, iz);
			const y = Fp.mul(Y, iz);
			const zz = Fp.mul(Z, iz);
			if (is0) return {
				x: Fp.ZERO,
				y: Fp.ONE
			};
			if (!Fp.eql(zz, Fp.ONE)) throw new Error("invZ was invalid");
			return {
				x,
				y
			};
		}
		clearCofactor() {
			if (cofactor === _1n$1) return this;
			if (cofactor === _2n$1) return this.double();
			if (cofactor === _4n) return this.double().double();
			if (cofactor === _8n$1) return this.double().double().double();
			return this.multiplyUnsafe(cofactor);
		}
		toBytes() {
			const { x, y } = this.toAffine();
			const bytes = Fp.toBytes(y);
			bytes[bytes.length - 1] |= isOdd(x) ? 128 : 0;
			return bytes;
		}
		toHex() {
			return bytesToHex(this.toBytes());
		}
		toString() {
			return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
		}
	}
	const normalize = (points) => normalizeZ(Point, points);
	const wnaf = new ScalarMultiplier(Point, randomBytes);
	if (wnaf.bits >= 6) Point.BASE.precompute(6);
	Object.freeze(Point.prototype);
	Object.freeze(Point);
	return Point;
}
/**
* Initializes EdDSA signatures over given Edwards curve.
* @param Point - Edwards point constructor.
* @param cHash - Hash function.
* @param eddsaOpts - Optional signature helpers. See {@link EdDSAOpts}.
* @returns EdDSA helper namespace.
* @throws If the hash function, options, or derived point operations are invalid. {@link Error}
* @example
* Initializes EdDSA signatures over given Edwards curve.
*
* ```ts
* import { eddsa } from '@noble/curves/abstract/edwards.js';
* import { jubjub } from '@noble/curves/misc.js';
* import { sha512 } from '@noble/hashes/sha2.js';
* const sigs = eddsa(jubjub.Point, sha512);
* const { secretKey, publicKey } = sigs.keygen();
* const msg = new TextEncoder().encode('hello noble');
* const sig = sigs.sign(msg, secretKey);
* const isValid = sigs.verify(sig, msg, publicKey);
* ```
*/
function eddsa(Point, cHash, eddsaOpts = {}) {
	validatePointCons(Point);
	if (typeof cHash !== "function") throw new Error("\"hash\" function param is required");
	const hash = cHash;
	const opts = eddsaOpts;
	validateObject(opts, {}, {
		adjustScalarBytes: "function",
		randomBytes: "function",
		domain: "function",
		prehash: "function",
		zip215: "boolean",
		mapToCurve: "function",
		toMontgomery: "function",
		toMontgomerySecret: "function"
	});
	const { prehash } = opts;
	const { BASE, Fp, Fn } = Point;
	const outputLen = hash.outputLen;
	const expectedLen = 2 * Fp.BYTES;
	if (outputLen !== void 0) {
		asafenumber(outputLen, "hash.outputLen");
		if (outputLen !== expectedLen) throw new Error(`hash.outputLen must be ${expectedLen}, got ${outputLen}`);
	}
	const randomBytes = opts.randomBytes === void 0 ? randomBytes$1 : opts.randomBytes;
	const toMontgomery = opts.toMontgomery;
	const toMontgomerySecret = opts.toMontgomerySecret;
	const adjustScalarBytes = opts.adjustScalarBytes === void 0 ? (bytes) => bytes : opts.adjustScalarBytes;
	const domain = opts.domain === void 0 ? (data, ctx, phflag) => {
		abool(phflag, "phflag");
		if (ctx.length || phflag) throw new Error("Contexts/pre-hash are not supported");
		return data;
	} : opts.domain;
	function modN_LE(hash) {
		return Fn.create(bytesToNumberLE(hash));
	}
	function getPrivateScalar(key) {
		const len = lengths.secretKey;
		abytes(key, lengths.secretKey, "secretKey");
		const hashed = abytes(hash(key), 2 * len, "hashedSecretKey");
		const head = adjustScalarBytes(hashed.slice(0, len));
		return {
			head,
			prefix: hashed.slice(len, 2 * len),
			scalar: modN_LE(head)
		};
	}
	/** Convenience method that creates public key from scalar. RFC8032 5.1.5
	* Also exposes the derived scalar/prefix tuple and point form reused by sign().
	*/
	function getExtendedPublicKey(secretKey) {
		const { head, prefix, scalar } = getPrivateScalar(secretKey);
		const point = BASE.multiply(scalar);
		return {
			head,
			prefix,
			scalar,
			point,
			pointBytes: point.toBytes()
		};
	}
	/** Calculates EdDSA pub key. RFC8032 5.1.5. */
	function getPublicKey(secretKey) {
		return getExtendedPublicKey(secretKey).pointBytes;
	}
	function hashDomainToScalar(context = Uint8Array.of(), ...msgs) {
		const msg = concatBytes(...msgs);
		return modN_LE(hash(domain(msg, abytes(context, void 0, "context"), !!prehash)));
	}
	/** Signs message with secret key. RFC8032 5.1.6 */
	function sign(msg, secretKey, options = {}) {
		validateObject(options, {}, {}, "options");
		msg = copyBytes(abytes(msg, void 0, "message"));
		if (prehash) msg = prehash(msg);
		const { prefix, scalar, pointBytes } = getExtendedPublicKey(secretKey);
		const r = hashDomainToScalar(options.context, prefix, msg);
		const R = BASE.multiply(r).toBytes();
		const k = hashDomainToScalar(options.context, R, pointBytes, msg);
		const s = Fn.create(r + k * scalar);
		if (!Fn.isValid(s)) throw new Error("sign failed: invalid s");
		const rs = concatBytes(R, Fn.toBytes(s));
		return abytes(rs, lengths.signature, "result");
	}
	const verifyOpts = { zip215: opts.zip215 };
	/**
	* Verifies EdDSA signature against message and public key. RFC 8032 §§5.1.7 and 5.2.7.
	* A cofactored verification equation is checked.
	*/
	function verify(sig, msg, publicKey, options = verifyOpts) {
		validateObject(options);
		const { context } = options;
		const zip215 = options.zip215 === void 0 ? !!verifyOpts.zip215 : options.zip215;
		const len = lengths.signature;
		sig = abytes(sig, len, "signature");
		msg = abytes(msg, void 0, "message");
		publicKey = abytes(publicKey, lengths.publicKey, "publicKey");
		if (zip215 !== void 0) abool(zip215, "zip215");
		if (prehash) msg = prehash(msg);
		const mid = len / 2;
		const r = sig.subarray(0, mid);
		const s = bytesToNumberLE(sig.subarray(mid, len));
		let A, R, SB;
		try {
			A = Point.fromBytes(publicKey, zip215);
			R = Point.fromBytes(r, zip215);
			SB = BASE.multiplyUnsafe(s);
		} catch (error) {
			return false;
		}
		if (!zip215 && A.isSmallOrder()) return false;
		const k = hashDomainToScalar(context, r, publicKey, msg);
		return R.add(A.multiplyUnsafe(k)).subtract(SB).clearCofactor().is0();
	}
	const _size = Fp.BYTES;
	const lengths = {
		secretKey: _size,
		publicKey: _size,
		signature: 2 * _size,
		seed: _size
	};
	function randomSecretKey(seed) {
		seed = seed === void 0 ? randomBytes(lengths.seed) : seed;
		return abytes(seed, lengths.seed, "seed");
	}
	function isValidSecretKey(key) {
		return isBytes(key) && key.length === lengths.secretKey;
	}
	function isValidPublicKey(key, zip215) {
		try {
			return !!Point.fromBytes(key, zip215 === void 0 ? verifyOpts.zip215 : zip215);
		} catch (error) {
			return false;
		}
	}
	const utils = {
		getExtendedPublicKey,
		randomSecretKey,
		isValidSecretKey,
		isValidPublicKey,
		/** Converts an Edwards public key to a companion Montgomery public key. */
		toMontgomery(publicKey) {
			if (toMontgomery === void 0) throw new Error("Montgomery conversion is not supported for this curve");
			return toMontgomery(Point.fromBytes(publicKey));
		},
		toMontgomerySecret(secretKey) {
			if (toMontgomerySecret === void 0) throw new Error("Montgomery conversion is not supported for this curve");
			return toMontgomerySecret(secretKey);
		}
	};
	Object.freeze(lengths);
	Object.freeze(utils);
	return Object.freeze({
		keygen: createKeygen(randomSecretKey, getPublicKey),
		getPublicKey,
		sign,
		verify,
		utils,
		Point,
		lengths
	});
}
var _0n, _1n$1, _2n$1, _4n, _8n$1;
var init_edwards = __esmMin((() => {
	init_utils$1();
	init_curve();
	init_modular();
	_0n = /* @__PURE__ */ BigInt(0);
	_1n$1 = /* @__PURE__ */ BigInt(1);
	_2n$1 = /* @__PURE__ */ BigInt(2);
	_4n = /* @__PURE__ */ BigInt(4);
	_8n$1 = /* @__PURE__ */ BigInt(8);
}));
// node_modules/@noble/curves/ed25519.js
/*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
function ed25519_pow_2_252_3(x) {
	const _10n = BigInt(10), _20n = BigInt(20), _40n = BigInt(40), _80n = BigInt(80);
	const P = ed25519_CURVE_p;
	const b2 = x * x % P * x % P;
	const b5 = pow2(pow2(b2, _2n, P) * b2 % P, _1n, P) * x % P;
	const b10 = pow2(b5, _5n, P) * b5 % P;
	const b20 = pow2(b10, _10n, P) * b10 % P;
	const b40 = pow2(b20, _20n, P) * b20 % P;
	const b80 = pow2(b40, _40n, P) * b40 % P;
	return {
		pow_p_5_8: pow2(pow2(pow2(pow2(b80, _80n, P) * b80 % P, _80n, P) * b80 % P, _10n, P) * b10 % P, _2n, P) * x % P,
		b2
	};
}
function adjustScalarBytes(bytes) {
	bytes[0] &= 248;
	bytes[31] &= 127;
	bytes[31] |= 64;
	return bytes;
}
function uvRatio(u, v) {
	const P = ed25519_CURVE_p;
	const v3 = mod(v * v * v, P);
	const pow = ed25519_pow_2_252_3(u * mod(v3 * v3 * v, P)).pow_p_5_8;
	let x = mod(u * v3 * pow, P);
	const vx2 = mod(v * x * x, P);
	const root1 = x;
	const root2 = mod(x * ED25519_SQRT_M1, P);
	const useRoot1 = vx2 === u;
	const useRoot2 = vx2 === mod(-u, P);
	const noRoot = vx2 === mod(-u * ED25519_SQRT_M1, P);
	if (useRoot1) x = root1;
	if (useRoot2 || noRoot) x = root2;
	if (isNegativeLE(x, P)) x = mod(-x, P);
	return {
		isValid: useRoot1 || useRoot2,
		value: x
	};
}
function toMontgomery(point) {
	const { y } = point;
	return Fp.toBytes(Fp.div(_1n + y, _1n - y));
}
function toMontgomerySecret(secretKey) {
	const size = ed25519_Point.Fp.BYTES;
	abytes$1(secretKey, size);
	return adjustScalarBytes(sha512(secretKey.subarray(0, size))).subarray(0, size);
}
function ed(opts) {
	return eddsa(ed25519_Point, sha512, Object.assign({
		adjustScalarBytes,
		toMontgomery,
		toMontgomerySecret,
		zip215: true
	}, opts));
}
var _1n, _2n, _5n, _8n, ed25519_CURVE_p, ed25519_CURVE, ED25519_SQRT_M1, ed25519_Point, Fp, ed25519;
var init_ed25519$1 = __esmMin((() => {
	init_sha2();
	init_utils$2();
	init_edwards();
	init_modular();
	_1n = /* @__PURE__ */ BigInt(1);
	_2n = /* @__PURE__ */ BigInt(2);
	_5n = /* @__PURE__ */ BigInt(5);
	_8n = /* @__PURE__ */ BigInt(8);
	ed25519_CURVE_p = /* @__PURE__ */ BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
	ed25519_CURVE = /* @__PURE__ */ (() => ({
		p: ed25519_CURVE_p,
		n: BigInt("0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed"),
		h: _8n,
		a: BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec"),
		d: BigInt("0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3"),
		Gx: BigInt("0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"),
		Gy: BigInt("0x6666666666666666666666666666666666666666666666666666666666666658")
	}))();
	ED25519_SQRT_M1 = /* @__PURE__ */ BigInt("19681161376707505956807079304988542015446066515923890162744021073123829784752");
	ed25519_Point = /* @__PURE__ */ edwards(ed25519_CURVE, { uvRatio });
	Fp = /* @__PURE__ */ (() => ed25519_Point.Fp)();
	ed25519 = /* @__PURE__ */ ed({});
}));
// src/proof/ed25519.ts
/** Whether a signature of a message is that of a public key: Ed25519 (RFC 8032), strictly. Never throws. */
function isSignature(signature, message, publicKey) {
	try {
		return ed25519.verify(signature, message, publicKey, { zip215: false });
	} catch {
		return false;
	}
}
var init_ed25519 = __esmMin((() => {
	init_ed25519$1();
}));
// src/proof/signed-note.ts
/**
* Signs a text.
*
* @param text ends in a newline, holds no other control character
* @returns the note: the text, an empty line, one signature line
*/
function signNote(text, key, sign) {
	const signature = toBase64(concat(keyId(key), sign(utf8(text))));
	return `${text}\n— ${key.name} ${signature}\n`;
}
/**
* The text of a note, when a trusted key signed it. Signatures of keys that are not trusted are passed over;
* one of a trusted key that does not verify refuses the note.
*/
function openNote(note, trusted) {
	const end = note.lastIndexOf("\n\n");
	if (end === -1 || !note.endsWith("\n") || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
	const text = note.slice(0, end + 1);
	let signed = false;
	const lines = note.slice(end + 2, -1).split("\n");
	if (lines.length > mostSignatures) return null;
	for (const line of lines) {
		const [, name, encoded] = signatureLine.exec(line) ?? [];
		const bytes = encoded === void 0 ? null : fromBase64(encoded);
		if (!bytes || bytes.length <= 4) return null;
		const key = trusted.find((one) => one.name === name && equalBytes(keyId(one), bytes.subarray(0, 4)));
		if (!key) continue;
		if (!isSignature(bytes.subarray(4), utf8(text), key.publicKey)) return null;
		signed = true;
	}
	return signed ? text : null;
}
/** A key as it is written down: name, id and key, `shop.example.kz/kelisim+1f2e3d4c+AXk…`. */
function formatNoteKey(key) {
	const encoded = toBase64(concat(Uint8Array.of(ed25519Type), key.publicKey));
	return `${key.name}+${bytesToHex$1(keyId(key))}+${encoded}`;
}
/** The key that {@link formatNoteKey} wrote; `null` for anything else, an id that is not its own included. */
function parseNoteKey(text) {
	const [name = "", id, ...rest] = text.split("+");
	const bytes = fromBase64(rest.join("+"));
	if (!nameFormat.test(name) || bytes?.length !== 33 || bytes[0] !== ed25519Type) return null;
	const key = {
		name,
		publicKey: bytes.subarray(1)
	};
	return bytesToHex$1(keyId(key)) === id ? key : null;
}
/** Four bytes that tell keys of one name apart. */
function keyId({ name, publicKey }) {
	const named = concat(utf8(`${name}\n`), Uint8Array.of(ed25519Type), publicKey);
	return sha256(named).subarray(0, 4);
}
var ed25519Type, nameFormat, signatureLine, mostSignatures;
var init_signed_note = __esmMin((() => {
	init_sha2();
	init_utils$2();
	init_bytes();
	init_ed25519();
	ed25519Type = 1;
	nameFormat = /^[^\s+]+$/u;
	signatureLine = /^— ([^\s+]+) (\S+)$/u;
	mostSignatures = 100;
}));
// src/proof/checkpoint.ts
/** The signed note of a checkpoint, as it is published. */
function signCheckpoint({ origin, size, root }, key, sign) {
	return signNote(`${origin}\n${size}\n${toBase64(root)}\n`, key, sign);
}
/** The checkpoint in a note that a trusted key of that name signed; `null` otherwise. */
function openCheckpoint(note, trusted) {
	const text = openNote(note, trusted);
	const [, origin = "", size, encoded = ""] = textFormat.exec(text ?? "") ?? [];
	const root = fromBase64(encoded);
	if (root?.length !== 32 || !Number.isSafeInteger(Number(size))) return null;
	return trusted.some(({ name }) => name === origin) ? {
		origin,
		size: Number(size),
		root
	} : null;
}
var textFormat;
var init_checkpoint = __esmMin((() => {
	init_bytes();
	init_merkle_tree();
	init_signed_note();
	textFormat = /^(.+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:.+\n)*$/;
}));
// src/server/store/data-folder.ts
/**
* Makes the data folder if need be, readable by its owner only, and makes sure that it can be written.
*
* @throws StartError when it cannot be made or written.
*/
function prepareDataFolder(folder) {
	const path = resolve(folder);
	try {
		makeFolder(path);
		rmdirSync(mkdtempSync(join(path, ".write-")));
	} catch (error) {
		throw new StartError(`The data folder ${path} cannot be written (${causeOf(error)}): give this user the right to, or set KELISIM_DATA to another folder.`);
	}
	return path;
}
/**
* Makes a folder and those above it, from the top. One by one: where a folder can hold no others, as `/proc`, Node's
* `mkdirSync` with `recursive` tries for ever.
*/
function makeFolder(path) {
	if (existsSync(path)) return;
	const parent = dirname(path);
	makeFolder(parent);
	mkdirSync(path, { mode: 448 });
	syncFolder(parent);
}
/**
* Makes a file that only its owner can read, before SQLite would make it with wider rights. The files that
* SQLite puts beside it take the same rights.
*
* @throws StartError when the file can be neither made nor written.
*/
function prepareDataFile(path) {
	try {
		closeSync(openSync(path, "a", 384));
	} catch (error) {
		throw new StartError(`The data file ${path} cannot be written (${causeOf(error)}): check its owner and its rights.`);
	}
}
/** Waits until the entries of a folder are on disk. */
function syncFolder(path) {
	const folder = openSync(path, "r");
	try {
		fsyncSync(folder);
	} finally {
		closeSync(folder);
	}
}
var init_data_folder = __esmMin((() => {
	init_start_error();
}));
// src/server/log/checkpoint-file.ts
/**
* @param folder the data folder, which has `checkpoint.txt`
* @param second a file outside it, for a folder that may be restored as a whole; `null` for none
*/
function createCheckpointFiles(folder, second) {
	const paths = [join(folder, "checkpoint.txt"), ...second === null ? [] : [second]];
	const read = () => paths.map(readOne).filter((one) => one !== null);
	return {
		read,
		write: (note) => paths.forEach((path) => replaceFile(path, note)),
		prepare(stored) {
			const there = new Map(read().map(({ path, note }) => [path, {
				note,
				size: sizeOf(note)
			}]));
			const [newest] = [...there.values(), ...stored ? [stored] : []].toSorted((a, b) => b.size - a.size);
			for (const path of paths) try {
				if (newest && (there.get(path)?.size ?? -1) < newest.size) replaceFile(path, newest.note);
				else tryFile(path);
			} catch (error) {
				throw new StartError(`The checkpoint file ${path} cannot be written (${causeOf(error)}): check its folder and its rights.`);
			}
		}
	};
}
function sizeOf(note) {
	return Number(/^.+\n(\d+)\n/.exec(note)?.[1] ?? -1);
}
function readOne(path) {
	try {
		const written = `${statSync(path).mtime.toISOString().slice(0, 19)}Z`;
		return {
			path,
			note: readFileSync(path, "utf8"),
			written
		};
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw new StartError(`The checkpoint file ${path} cannot be read (${causeOf(error)}).`);
	}
}
/** Only trying tells whether it will work later. */
function tryFile(path) {
	closeSync(openSync(`${path}.new`, "w", 420));
	rmSync(`${path}.new`);
}
/** The old content or the new one, whenever the power goes. What is in it is public. */
function replaceFile(path, text) {
	const file = openSync(`${path}.new`, "w", 420);
	try {
		writeSync(file, text);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	renameSync(`${path}.new`, path);
	syncFolder(dirname(path));
}
var init_checkpoint_file = __esmMin((() => {
	init_data_folder();
	init_start_error();
}));
// src/server/log/find-lost-history.ts
/**
* Holds the log against the checkpoints that lie outside it. A log that does not contain one of them is older than
* what was published, or another one; if it went on it would sign a second history under its name.
*
* @returns what is wrong, the beginning of a sentence for the owner; `null` when the log has all that was published.
*/
async function findLostHistory(log, published, { known, own, name }) {
	const size = await log.size();
	const names = new Set(known.length === 0 ? [name] : known.map((key) => key.name));
	for (const { path, note, written } of published) {
		const origin = nameOfNote(note);
		const checkpoint = openCheckpoint(note, own && origin !== null ? [...known, {
			...own.key,
			name: origin
		}] : known);
		if (!checkpoint) return `${path} is no checkpoint that a key of this log has signed`;
		const said = `a checkpoint of ${counted(checkpoint.size)} was published (${path}, written ${written})`;
		if (checkpoint.size > size) return `The log has ${counted(size)}, but ${said}: ${checkpoint.size - size} or more are missing`;
		if (!equalBytes(checkpoint.root, await log.root(checkpoint.size))) return `The log has ${counted(size)}, but not those of before: ${said} which does not match them`;
		if (!names.has(checkpoint.origin)) return `The log has ${counted(size)}, but ${said} under the name ${checkpoint.origin}, which it has not yet taken`;
	}
	return null;
}
function nameOfNote(note) {
	return nameLine.exec(note)?.[1] ?? null;
}
function counted(size) {
	return size === 1 ? "1 receipt" : `${size} receipts`;
}
var nameLine;
var init_find_lost_history = __esmMin((() => {
	init_bytes();
	init_checkpoint();
	nameLine = /^([^\s+]+)\n/u;
}));
// src/server/store/lock-folder.ts
/**
* Takes the data folder for this process and returns the release. The lock is one the operating system
* keeps on an open file, by way of SQLite: it is gone when the process is gone, however it went, so there is
* no stale lock to clean up.
*
* @throws StartError when another process has the folder.
*/
async function lockFolder(folder) {
	const { DatabaseSync } = await import("node:sqlite");
	const path = join(folder, "kelisim.lock");
	prepareDataFile(path);
	const lock = new DatabaseSync(path, { timeout: 0 });
	try {
		lock.exec("BEGIN EXCLUSIVE");
	} catch (error) {
		lock.close();
		const isBusy = error instanceof Error && "errcode" in error && error.errcode === 5;
		throw new StartError(isBusy ? `Another Kelisim is running on the data folder ${folder}: stop it or choose another folder.` : `The data folder ${folder} cannot be locked (${causeOf(error)}).`);
	}
	return () => lock.close();
}
var init_lock_folder = __esmMin((() => {
	init_data_folder();
	init_start_error();
}));
// src/server/log/log-key.ts
/**
* Reads the private key of a data folder, `log-key.pem`, or makes it, readable by its owner only.
*
* @param origin the log's name, under which the key signs
* @throws StartError when the file is no Ed25519 key, or can be neither read nor made.
*/
function prepareLogKey(folder, origin) {
	const path = join(folder, "log-key.pem");
	return readLogKey(folder, origin) ?? keyIn(makeKey(path), path, origin);
}
/** The same, where a key is there already; `null` where none is. */
function readLogKey(folder, origin) {
	const path = join(folder, "log-key.pem");
	try {
		return keyIn(readFileSync(path, "utf8"), path, origin);
	} catch (error) {
		if (error instanceof StartError) throw error;
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw new StartError(`The log's key ${path} cannot be read (${causeOf(error)}).`);
	}
}
function keyIn(pem, path, origin) {
	try {
		const secret = createPrivateKey(pem);
		if (secret.asymmetricKeyType !== "ed25519") throw new Error(`${secret.asymmetricKeyType}`);
		const der = createPublicKey(secret).export({
			format: "der",
			type: "spki"
		});
		return {
			key: {
				name: origin,
				publicKey: new Uint8Array(der.subarray(-32))
			},
			sign: (message) => new Uint8Array(sign(null, message, secret))
		};
	} catch (error) {
		throw new StartError(`The log's key ${path} should be an Ed25519 private key in PEM (${causeOf(error)}): put the right file there, or move it away to have a new key made.`);
	}
}
function makeKey(path) {
	const { privateKey } = generateKeyPairSync("ed25519");
	const pem = privateKey.export({
		format: "pem",
		type: "pkcs8"
	}).toString();
	try {
		const file = openSync(`${path}.new`, "w", 384);
		writeSync(file, pem);
		fsyncSync(file);
		closeSync(file);
		renameSync(`${path}.new`, path);
	} catch (error) {
		throw new StartError(`The log's key ${path} cannot be made (${causeOf(error)}).`);
	}
	return pem;
}
var init_log_key = __esmMin((() => {
	init_start_error();
}));
// src/server/log/log-name.ts
function isRestoredName(name) {
	return mark.test(name);
}
/** @param now server clock, UTC, to the second: `2026-11-22T21:05:30Z` */
function restoredName(name, now) {
	return `${name.replace(mark, "")}/restored-${timeMark(now)}`;
}
/** A time without what a file name or a log's name had better not have. */
function timeMark(now) {
	return now.replaceAll(/[-:]/g, "");
}
var mark;
var init_log_name = __esmMin((() => {
	mark = /\/restored-\d{8}T\d{6}Z$/;
}));
// src/contract/canonical.ts
/**
* Canonical JSON after RFC 8785 (JCS) for strings, integers, booleans, null, arrays and plain objects: no
* white space, keys by UTF-16 code unit, strings as `JSON.stringify` writes them (which is what the RFC
* asks for).
*
* @throws TypeError for a number that is not a safe integer and for a string with a lone surrogate: both
* have no canonical bytes.
*/
function canonicalJson(value) {
	if (typeof value === "number" && !Number.isSafeInteger(value)) throw new TypeError(`canonical JSON takes safe integers, found ${value}`);
	if (typeof value === "string" && /\p{Surrogate}/u.test(value)) throw new TypeError("canonical JSON takes well-formed strings, found a lone surrogate");
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join()}]`;
	return `{${Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join()}}`;
}
/** `Array.isArray` does not narrow a readonly array; this does. */
function isList(value) {
	return Array.isArray(value);
}
var init_canonical = __esmMin((() => {}));
// src/proof/receipt-leaf.ts
/**
* The leaf of a receipt: canonical JSON of the receipt with its seal. The 128 random bits of the receipt's number
* are in it, so that a hash which outlives an erased receipt tells nobody what it was.
*/
function hashReceipt({ receipt, site, seq, received }) {
	return hashLeaf(utf8(canonicalJson({
		receipt,
		site,
		seq,
		received
	})));
}
/** The same from the stored body, without parsing it: canonical JSON can be put together from canonical parts. */
function hashStoredReceipt(body, { site, seq, received }) {
	return hashLeaf(utf8(`{"receipt":${body},${canonicalJson({
		received,
		seq,
		site
	}).slice(1)}`));
}
var init_receipt_leaf = __esmMin((() => {
	init_canonical();
	init_bytes();
	init_merkle_tree();
}));
// src/server/store/check-pages.ts
/**
* Whether the pages of a data file should be looked at before it is used: always while that is quick, and whatever
* the size where a write-ahead log is left, because the process before was not stopped but ended.
*/
function isCheckDue(path) {
	return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0 || statSync(path).size < alwaysBelow;
}
/** Whether looking at the pages takes minutes, as those of ten million receipts do. */
function isLongCheck(path) {
	return statSync(path).size >= alwaysBelow;
}
/** @throws StartError when a page is not what it should be. */
function checkPages(db, path) {
	const found = String(db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"]);
	if (found === "ok") return;
	throw new StartError(`The data file ${path} is damaged (${found.replaceAll(/\s+/g, " ")}): restore a backup.`);
}
var alwaysBelow;
var init_check_pages = __esmMin((() => {
	init_start_error();
	alwaysBelow = 6e8;
}));
// src/server/rates/decision-cell.ts
/** Decisions that were seen on alike notices are one cell. */
function decisionCell(decision) {
	return sharedColumns.map((column) => decision[column]);
}
/** The cell that is counted in instead where a day or a month has too many: languages, devices and layouts are few. */
function coarseDecisionCell({ lang, device, layout }) {
	return sharedColumns.map((column) => ({
		...coarse,
		lang,
		device,
		layout
	})[column]);
}
/** `null` for an answer to a newsletter, which is none to a notice. */
function kindOf(decision) {
	const { act, by, layer, asked, automation } = decision;
	if (layer === "form") return null;
	if (automation === true) return "automation";
	if (by === "api") return "api";
	if (!asked || layer !== "notice" && layer !== "preferences") return "later";
	if (by === "script") return "script";
	return act === "accept_all" ? "accepted" : act === "reject_all" ? "refused" : "custom";
}
/** Categories and services that a person granted on a notice. */
function grantsOf(decision) {
	const kind = kindOf(decision);
	if (kind !== "accepted" && kind !== "refused" && kind !== "custom") return [];
	return [...Object.entries(decision.categories), ...Object.entries(decision.services)].flatMap(([id, isGranted]) => isGranted ? [id] : []);
}
var sharedColumns, coarse, decisionKinds;
var init_decision_cell = __esmMin((() => {
	sharedColumns = [
		"lang",
		"device",
		"layout",
		"variant",
		"revision"
	];
	coarse = {
		variant: "*",
		revision: -1
	};
	decisionKinds = [
		"accepted",
		"refused",
		"custom",
		"script",
		"api",
		"later",
		"automation"
	];
}));
// src/server/rates/asked-cell.ts
function askedCell(visit) {
	const { automation, lang, device, layout, variant, revision } = visit;
	return [
		Number(automation),
		lang,
		device,
		layout,
		variant,
		revision
	];
}
var askedTable, askedShape;
var init_asked_cell = __esmMin((() => {
	init_decision_cell();
	askedTable = "asked_rollups";
	askedShape = {
		columns: [
			{
				name: "automation",
				type: "INTEGER"
			},
			{
				name: "lang",
				type: "TEXT"
			},
			{
				name: "device",
				type: "TEXT"
			},
			{
				name: "layout",
				type: "TEXT"
			},
			{
				name: "variant",
				type: "TEXT"
			},
			{
				name: "revision",
				type: "INTEGER"
			}
		],
		coarsen: (cell) => [
			...cell.slice(0, 4),
			"*",
			-1
		]
	};
}));
// src/server/rates/rollup-table.ts
/** Makes an empty table of that shape: `temp.recount` is one that is gone with the connection. */
function createRollupTable(db, table, { columns }) {
	const keys = columns.map(({ name, type }) => `${name} ${type} NOT NULL`).join(", ");
	db.exec(`CREATE TABLE ${table} (
    site TEXT NOT NULL,
    span TEXT NOT NULL CHECK (span IN ('day', 'month')),
    period TEXT NOT NULL,
    ${keys},
    n INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (site, span, period, ${columns.map(({ name }) => name).join(", ")})
  ) STRICT, WITHOUT ROWID`);
}
/**
* Counts into a table, by day and by month, within the transaction it is called in. Which cells are kept in full
* depends on their order alone, so the same things counted in the same order give the same table, in however many parts.
*/
function createRollup(db, table, shape) {
	const names = [
		"site",
		"span",
		"period",
		...shape.columns.map(({ name }) => name)
	];
	const raise = db.prepare(`UPDATE ${table} SET n = n + ? WHERE ${names.map((name) => `${name} = ?`).join(" AND ")}`);
	const insert = db.prepare(`INSERT INTO ${table} (${names.join(", ")}, n) VALUES (${names.map(() => "?").join(", ")}, ?)
     ON CONFLICT DO UPDATE SET n = n + excluded.n`);
	const cells = db.prepare(`SELECT count(*) AS count FROM ${table} WHERE site = ? AND span = ? AND period = ?`);
	const add = (span, period, { site, cell, n }) => {
		if (raise.run(n, site, span, period, ...cell).changes !== 0) return;
		const isFull = Number(cells.get(site, span, period)?.["count"]) >= mostCells[span];
		insert.run(site, span, period, ...isFull ? shape.coarsen(cell) : cell, n);
	};
	return (tallied) => {
		for (const one of together$1(tallied)) {
			add("day", one.day, one);
			add("month", one.day.slice(0, 7), one);
		}
	};
}
/** Each cell once, in the order in which they were first met. */
function together$1(tallied) {
	const all = /* @__PURE__ */ new Map();
	for (const one of tallied) {
		const key = JSON.stringify([
			one.site,
			one.day,
			...one.cell
		]);
		const before = all.get(key);
		all.set(key, before ? {
			...one,
			n: before.n + one.n
		} : one);
	}
	return all.values();
}
var mostCells;
var init_rollup_table = __esmMin((() => {
	mostCells = {
		day: 200,
		month: 800
	};
}));
// src/server/rates/day-in-zone.ts
/**
* Tells which day a moment belongs to in a time zone, as `2026-11-22`.
*
* @param timeZone a name of the IANA database, e.g. `Asia/Almaty`
* @throws RangeError for a name that is not there.
*/
function createDayInZone(timeZone) {
	const format = new Intl.DateTimeFormat("en", {
		timeZone,
		calendar: "gregory",
		numberingSystem: "latn",
		year: "numeric",
		month: "2-digit",
		day: "2-digit"
	});
	const days = /* @__PURE__ */ new Map();
	return (time) => {
		const place = Math.floor(time / quarter);
		let day = days.get(place);
		if (day === void 0) {
			const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
			day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
			if (days.size >= most$1) days.clear();
			days.set(place, day);
		}
		return day;
	};
}
/** Whether the time zone is one that this machine knows. */
function isTimeZone(name) {
	try {
		createDayInZone(name);
		return true;
	} catch {
		return false;
	}
}
var quarter, most$1;
var init_day_in_zone = __esmMin((() => {
	quarter = 9e5;
	most$1 = 1e4;
}));
// src/contract/category.ts
function isCategory(value) {
	return categories.includes(value);
}
var categories;
var init_category = __esmMin((() => {
	categories = [
		"necessary",
		"functional",
		"analytics",
		"marketing"
	];
}));
// src/server/rates/decision-table.ts
/** Makes an empty table: `temp.recount` is one that is gone with the connection. */
function createDecisionTable(db, table) {
	const typeOf = (column) => column === "revision" ? "INTEGER" : "TEXT";
	db.exec(`CREATE TABLE ${table} (
    ${keys.map((column) => `${column} ${typeOf(column)} NOT NULL`).join(", ")},
    ${figures$2.map((column) => `${column} INTEGER NOT NULL CHECK (${column} >= 0)`).join(", ")},
    granted TEXT NOT NULL CHECK (json_valid(granted)),
    CHECK (span IN ('day', 'month')),
    PRIMARY KEY (${keys.join(", ")})
  ) STRICT, WITHOUT ROWID`);
}
/**
* Counts decisions into a table, by day and by month, within the transaction it is called in. One by one in their
* order, so that the same decisions give the same table in however many parts they come.
*/
function createDecisionCount(db, table) {
	const find = db.prepare(`SELECT * FROM ${table} WHERE ${keys.map((name) => `${name} = ?`).join(" AND ")}`);
	const cells = db.prepare(`SELECT count(*) AS count FROM ${table} WHERE site = ? AND span = ? AND period = ?`);
	const columns = [
		...keys,
		...figures$2,
		"granted"
	];
	const write = db.prepare(`INSERT OR REPLACE INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
	return (decisions) => {
		const touched = /* @__PURE__ */ new Map();
		const sizes = /* @__PURE__ */ new Map();
		const known = (key) => {
			const name = JSON.stringify(key);
			const row = touched.get(name) ?? readRow(key, find.get(...key));
			if (row) touched.set(name, row);
			return row;
		};
		const make = (key) => {
			const row = {
				key,
				figures: noFigures(),
				granted: /* @__PURE__ */ new Map()
			};
			touched.set(JSON.stringify(key), row);
			return row;
		};
		const rowOf = (period, decision) => {
			const cell = decisionCell(decision);
			const before = known([...period, ...cell]);
			if (before) return before;
			const name = JSON.stringify(period);
			const size = sizes.get(name) ?? Number(cells.get(...period)?.["count"]);
			sizes.set(name, size + 1);
			if (size < mostCells[period[1]]) return make([...period, ...cell]);
			const coarse = [...period, ...coarseDecisionCell(decision)];
			return known(coarse) ?? make(coarse);
		};
		for (const { site, day, decision } of decisions) {
			count$3(rowOf([
				site,
				"day",
				day
			], decision), decision);
			count$3(rowOf([
				site,
				"month",
				day.slice(0, 7)
			], decision), decision);
		}
		for (const row of touched.values()) {
			const granted = canonicalJson(Object.fromEntries(row.granted));
			write.run(...row.key, ...figures$2.map((name) => row.figures[name]), granted);
		}
	};
}
function count$3({ figures: counted, granted }, decision) {
	counted.n += 1;
	const kind = kindOf(decision);
	if (kind !== null) counted[kind] += 1;
	for (const id of grantsOf(decision)) {
		const before = granted.get(id);
		if (before === void 0 && !isCategory(id) && granted.size >= 100) continue;
		granted.set(id, (before ?? 0) + 1);
	}
}
function noFigures() {
	return {
		n: 0,
		accepted: 0,
		refused: 0,
		custom: 0,
		script: 0,
		api: 0,
		later: 0,
		automation: 0
	};
}
function readRow(key, row) {
	if (row === void 0) return null;
	const counted = noFigures();
	for (const name of figures$2) counted[name] = Number(row[name]);
	const granted = JSON.parse(String(row["granted"]));
	return {
		key,
		figures: counted,
		granted: new Map(Object.entries(granted))
	};
}
var keys, figures$2;
var init_decision_table = __esmMin((() => {
	init_canonical();
	init_category();
	init_decision_cell();
	init_rollup_table();
	keys = [
		"site",
		"span",
		"period",
		...sharedColumns
	];
	figures$2 = ["n", ...decisionKinds];
}));
// src/server/rates/moment-of-decision.ts
/**
* The moment a receipt counts for: when the visitor's clock says that it was decided, where that can be, which is not
* in the future and at most 30 days ago; else when it arrived.
*
* @param decided to the minute, UTC: `2026-11-22T10:31Z`
* @param received server clock, UTC, to the second
*/
function momentOfDecision(decided, received) {
	const arrived = Date.parse(received);
	const said = Date.parse(decided);
	return said <= arrived && said >= arrived - longest ? said : arrived;
}
var longest;
var init_moment_of_decision = __esmMin((() => {
	longest = 2592e6;
}));
// src/server/rates/sqlite-decisions.ts
function createDecisionTallies(db) {
	const count = createDecisionCount(db, decisionTable);
	const dayOf = createDayOf(readTimeZone(db));
	return {
		add: (receipts) => count(receipts.map((receipt) => {
			const said = receiptIn(receipt.body);
			return {
				site: receipt.site,
				day: dayOf(said, receipt.received),
				decision: said
			};
		})),
		dayOf: ({ body, received }) => dayOf(receiptIn(body), received)
	};
}
/**
* Counts everything anew, receipts and what stays of erased ones, into an empty table of the right shape. What was
* erased stays on the day it was counted for then: its time is gone.
*/
function recountDecisions(db, table, timeZone, onProgress = () => {}) {
	const count = createDecisionCount(db, table);
	const dayOf = createDayOf(timeZone);
	const rows = db.prepare(`SELECT seq, site, body, received, NULL AS tally, NULL AS day FROM receipts
     UNION ALL SELECT seq, site, NULL, NULL, tally, day FROM tombstones ORDER BY seq`);
	let waiting = [];
	let done = 0;
	for (const { site, body, received, tally, day } of rows.iterate()) {
		if (tally === null) {
			const said = receiptIn(String(body));
			const dated = dayOf(said, String(received));
			waiting.push({
				site: String(site),
				day: dated,
				decision: said
			});
		} else {
			const stays = JSON.parse(String(tally));
			waiting.push({
				site: String(site),
				day: String(day),
				decision: stays
			});
		}
		done += 1;
		if (done % stride$3 !== 0) continue;
		count(waiting);
		waiting = [];
		onProgress(done);
	}
	count(waiting);
}
/** Makes the tallies anew; part of the transaction it is called in. */
function rebuildDecisions(db, timeZone, onProgress) {
	db.exec(`DELETE FROM ${decisionTable}; DELETE FROM time_zone`);
	db.prepare("INSERT INTO time_zone (name) VALUES (?)").run(timeZone);
	recountDecisions(db, decisionTable, timeZone, onProgress);
}
/** The time zone that the days of a data file are in. */
function readTimeZone(db) {
	return String(db.prepare("SELECT name FROM time_zone").get()?.["name"]);
}
/** Of the step to data version 3. */
function addTimeZone(db) {
	db.exec("CREATE TABLE time_zone (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID");
	db.prepare("INSERT INTO time_zone (name) VALUES (?)").run(defaultTimeZone);
}
/** Of the step to data version 4: files of version 3 have a table of another shape. */
function addDecisionTable(db, onProgress) {
	db.exec(`DROP TABLE IF EXISTS ${decisionTable}`);
	createDecisionTable(db, decisionTable);
	recountDecisions(db, decisionTable, readTimeZone(db), onProgress);
}
function createDayOf(timeZone) {
	const dayInZone = createDayInZone(timeZone);
	return ({ decided }, received) => dayInZone(momentOfDecision(decided, received));
}
/** What was parsed before it was kept. */
function receiptIn(body) {
	return JSON.parse(body);
}
var decisionTable, defaultTimeZone, stride$3;
var init_sqlite_decisions = __esmMin((() => {
	init_day_in_zone();
	init_decision_table();
	init_moment_of_decision();
	decisionTable = "decision_rollups";
	defaultTimeZone = "Asia/Almaty";
	stride$3 = 1e4;
}));
// src/server/rates/view-cell.ts
function viewCell({ automation, device, allowed }) {
	return [
		Number(automation),
		device,
		allowed
	];
}
var viewTable, viewShape;
var init_view_cell = __esmMin((() => {
	viewTable = "view_rollups";
	viewShape = {
		columns: [
			{
				name: "automation",
				type: "INTEGER"
			},
			{
				name: "device",
				type: "TEXT"
			},
			{
				name: "allowed",
				type: "TEXT"
			}
		],
		coarsen: (cell) => cell
	};
}));
// src/server/log/sqlite-log.ts
/** The log over the tree of a data file. */
function createSqliteLog(db, tree) {
	const newest = db.prepare("SELECT size, note, made FROM checkpoints ORDER BY size DESC LIMIT 1");
	const add = db.prepare("INSERT INTO checkpoints (size, note, made) VALUES (?, ?, ?)");
	const allKeys = db.prepare("SELECT written FROM log_keys ORDER BY place");
	const addKey = db.prepare("INSERT OR REPLACE INTO log_keys (place, written) SELECT coalesce(max(place), 0) + 1, ? FROM log_keys");
	return {
		size: async () => tree.size(),
		root: async (size) => rootOf(size, tree.node),
		inclusion: async (index, size) => inclusionPath(index, size, tree.node),
		consistency: async (older, newer) => consistencyPath(older, newer, tree.node),
		async newestCheckpoint() {
			const row = newest.get();
			return row ? {
				size: Number(row["size"]),
				note: String(row["note"]),
				made: String(row["made"])
			} : null;
		},
		async addCheckpoint({ size, note, made }) {
			add.run(size, note, made);
		},
		keys: async () => allKeys.all().map(({ written }) => String(written)),
		async addKey(written) {
			if (allKeys.all().at(-1)?.["written"] !== written) addKey.run(written);
		}
	};
}
var logTables;
var init_sqlite_log = __esmMin((() => {
	init_merkle_tree();
	logTables = `
  CREATE TABLE checkpoints (
    size INTEGER PRIMARY KEY CHECK (size >= 0),
    note TEXT NOT NULL,
    made TEXT NOT NULL
  ) STRICT;
  CREATE TABLE log_keys (
    place INTEGER PRIMARY KEY,
    written TEXT NOT NULL UNIQUE
  ) STRICT;`;
}));
// src/server/store/sqlite-tombstones.ts
function createTombstones(db) {
	const find = db.prepare("SELECT 1 FROM tombstones WHERE rid_hash = ?");
	const add = db.prepare("INSERT INTO tombstones (seq, rid_hash, site, day, tally, erased) VALUES (?, ?, ?, ?, ?, ?)");
	return {
		has: (rid) => find.get(hashNumber(rid)) !== void 0,
		add({ seq, receipt, site, day, now }) {
			add.run(seq, hashNumber(receipt.rid), site, day, canonicalJson(tallyOf(receipt)), now.slice(0, 10));
		}
	};
}
function hashNumber(rid) {
	return createHash("sha256").update(rid).digest();
}
/** What a receipt counts for: nothing in it tells one visitor from another who chose the same that day. */
function tallyOf(receipt) {
	const { act, by, layer, asked, categories, services, revision, notice } = receipt;
	const { lang, layout, variant, device, gpc, automation } = receipt;
	return {
		act,
		by,
		layer,
		asked,
		categories,
		services,
		revision,
		notice,
		lang,
		layout,
		variant,
		device,
		gpc,
		...automation ? { automation } : {}
	};
}
var tombstoneTable;
var init_sqlite_tombstones = __esmMin((() => {
	init_canonical();
	tombstoneTable = `
  CREATE TABLE tombstones (
    seq INTEGER PRIMARY KEY,
    rid_hash BLOB NOT NULL UNIQUE CHECK (length(rid_hash) = 32),
    site TEXT NOT NULL,
    day TEXT NOT NULL,
    tally TEXT NOT NULL,
    erased TEXT NOT NULL
  ) STRICT;`;
}));
// src/server/log/sqlite-tree.ts
function createSqliteTree(db) {
	const last = db.prepare("SELECT coalesce(max(seq), 0) AS seq FROM leaves");
	const addLeaf = db.prepare("INSERT INTO leaves (seq, hash) VALUES (?, ?)");
	const addNode = db.prepare("INSERT INTO nodes (level, place, hash) VALUES (?, ?, ?)");
	const leavesFrom = db.prepare("SELECT hash FROM leaves WHERE seq BETWEEN ? AND ? ORDER BY seq");
	const nodesFrom = db.prepare("SELECT hash FROM nodes WHERE level = ? AND place BETWEEN ? AND ? ORDER BY place");
	/** Hashes that are kept, `count` of them from a place on. */
	const read = (level, place, count) => {
		const rows = level === 0 ? leavesFrom.all(place + 1, place + count) : nodesFrom.all(level, place, place + count - 1);
		if (rows.length !== count) throw new Error(`the log has a hole at level ${level}, ${place}`);
		return rows.map(({ hash }) => hash);
	};
	const fromBelow = (level, place) => fold(read(level - step$1, place * width, width));
	const node = (level, index) => {
		const below = level - level % step$1;
		const count = 2 ** (level - below);
		return fold(read(below, index * count, count));
	};
	return {
		append(leaf) {
			const seq = Number(last.get()?.["seq"]) + 1;
			addLeaf.run(seq, leaf(seq));
			for (let level = step$1, size = width; seq % size === 0; level += step$1, size *= width) {
				const place = seq / size - 1;
				addNode.run(level, place, fromBelow(level, place));
			}
			return seq;
		},
		size: () => Number(last.get()?.["seq"]),
		node,
		fromBelow
	};
}
/** The root over a power of two of neighbours. */
function fold(hashes) {
	const [only, second] = hashes;
	if (!only) throw new Error("a subtree has leaves");
	if (!second) return only;
	const middle = hashes.length / 2;
	return hashChildren(fold(hashes.slice(0, middle)), fold(hashes.slice(middle)));
}
var step$1, width, treeTables;
var init_sqlite_tree = __esmMin((() => {
	init_merkle_tree();
	step$1 = 8;
	width = 2 ** step$1;
	treeTables = `
  CREATE TABLE leaves (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT;
  CREATE TABLE nodes (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
  ) STRICT, WITHOUT ROWID;`;
}));
// src/server/store/migrate.ts
/**
* Brings a data file to the newest version, all steps in one transaction.
*
* @throws StartError for a file of a newer version and for a file that is not ours.
*/
function migrate(db, path, { ladder = steps, onUpgrade = () => {}, onProgress = () => {} } = {}) {
	const version = readPragma(db, "user_version");
	const owner = readPragma(db, "application_id");
	const isEmpty = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === void 0;
	if (owner !== 1263293261 && !(owner === 0 && version === 0 && isEmpty)) throw new StartError(`${path} is not a Kelisim data file: move it away or choose another data folder.`);
	if (version > ladder.length) throw new StartError(`${path} has data version ${version}, this Kelisim knows up to ${ladder.length}: start it with the newer Kelisim that wrote it.`);
	if (version === ladder.length) return;
	if (version > 0) {
		onUpgrade();
		backUp$1(db, `${path}.v${version}`);
	}
	db.exec("BEGIN IMMEDIATE");
	try {
		const all = version > 0 ? countReceipts(db) : 0;
		for (const step of ladder.slice(version)) step(db, (done) => onProgress(done, all));
		db.exec(`PRAGMA application_id = ${applicationId}`);
		db.exec(`PRAGMA user_version = ${ladder.length}`);
		db.exec("COMMIT");
	} catch (error) {
		if (db.isTransaction) db.exec("ROLLBACK");
		throw error;
	}
}
/** A copy of the file as it was, beside it, in case the newer version is not wanted after all. */
function backUp$1(db, path) {
	rmSync(path, { force: true });
	prepareDataFile(path);
	db.prepare("VACUUM INTO ?").run(path);
}
/** Numbers are given without gaps. */
function countReceipts(db) {
	return Number(db.prepare("SELECT max(seq) AS seq FROM receipts").get()?.["seq"]);
}
function readPragma(db, name) {
	return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
var applicationId, stride$2, steps;
var init_migrate = __esmMin((() => {
	init_receipt_leaf();
	init_asked_cell();
	init_rollup_table();
	init_sqlite_decisions();
	init_view_cell();
	init_sqlite_log();
	init_sqlite_tombstones();
	init_sqlite_tree();
	init_data_folder();
	init_start_error();
	applicationId = 1263293261;
	stride$2 = 1e4;
	steps = [
		(db) => db.exec(`CREATE TABLE receipts (
     seq INTEGER PRIMARY KEY CHECK (seq > 0),
     rid TEXT NOT NULL UNIQUE,
     body TEXT NOT NULL,
     act TEXT NOT NULL,
     site TEXT NOT NULL,
     received TEXT NOT NULL,
     notice TEXT
   ) STRICT;
   CREATE INDEX receipts_by_act ON receipts (act);
   CREATE TABLE notices (
     hash TEXT PRIMARY KEY NOT NULL,
     manifest TEXT NOT NULL,
     first_seen TEXT NOT NULL
   ) STRICT;`),
		(db, onProgress) => {
			db.exec(treeTables + logTables + tombstoneTable);
			const tree = createSqliteTree(db);
			const receipts = db.prepare("SELECT seq, body, site, received FROM receipts ORDER BY seq");
			for (const { seq, body, site, received } of receipts.iterate()) {
				const seal = {
					seq: Number(seq),
					site: String(site),
					received: String(received)
				};
				tree.append(() => hashStoredReceipt(String(body), seal));
				if (seal.seq % stride$2 === 0) onProgress(seal.seq);
			}
		},
		(db) => {
			addTimeZone(db);
			createRollupTable(db, askedTable, askedShape);
		},
		addDecisionTable,
		(db) => createRollupTable(db, viewTable, viewShape)
	];
}));
// src/server/store/kept-receipt.ts
/** What is answered for a receipt in the store. */
function toKeptReceipt(stored) {
	const { seq, site, received, noticeKnown } = stored;
	return {
		receipt: receiptOf(stored),
		site,
		seq,
		received,
		noticeKnown
	};
}
function receiptOf(stored) {
	return JSON.parse(stored.body);
}
var init_kept_receipt = __esmMin((() => {}));
// src/server/rates/sqlite-rates.ts
/** Adds up the tallies, in no order. */
function readTallies(db, query) {
	const { site, span, from, to, only, group, of } = query;
	const columns = sharedColumns.filter((column) => only[column] !== void 0);
	const where = [
		"site = ?",
		"span = ?",
		"period BETWEEN ? AND ?"
	].concat(columns.map((column) => `${column} = ?`)).join(" AND ");
	const given = [
		site,
		span,
		from,
		to,
		...columns.map((column) => only[column] ?? "")
	];
	const by = group ?? "period";
	const sum = (condition) => `sum(iif(${condition}, n, 0))`;
	const kinds = decisionKinds.map((kind) => `sum(${kind}) AS ${kind}`);
	const grants = of.map((_, place) => `sum(granted ->> ?) AS granted${place}`);
	const decided = db.prepare(`SELECT ${by} AS key, ${[...kinds, ...grants].join(", ")}
       FROM ${decisionTable} WHERE ${where} GROUP BY ${by}`).all(...of.map((id) => `$.${JSON.stringify(id)}`), ...given);
	const asked = db.prepare(`SELECT ${by} AS key, ${sum("automation = 0")} AS asked, ${sum("automation = 1")} AS automationAsked
       FROM ${askedTable} WHERE ${where} GROUP BY ${by}`).all(...given);
	const rows = /* @__PURE__ */ new Map();
	for (const row of [...decided, ...asked]) {
		const key = String(row["key"]);
		rows.set(key, {
			...rows.get(key),
			...row
		});
	}
	return [...rows].map(([key, row]) => {
		const number = (name) => Number(row[name] ?? 0);
		return {
			key,
			asked: number("asked"),
			accepted: number("accepted"),
			refused: number("refused"),
			custom: number("custom"),
			script: number("script"),
			api: number("api"),
			later: number("later"),
			automationAsked: number("automationAsked"),
			automationDecided: number("automation"),
			granted: of.map((_, place) => number(`granted${place}`))
		};
	});
}
var init_sqlite_rates = __esmMin((() => {
	init_asked_cell();
	init_decision_cell();
	init_sqlite_decisions();
}));
// src/server/rates/sqlite-revisions.ts
/** Decisions about cookies by revision and language, newest revision first; `-1` and `*` where they were not told apart. */
function readRevisions(db) {
	return db.prepare(`SELECT revision, lang, sum(${decisions}) AS n, min(period) AS first, max(period) AS last
       FROM ${decisionTable} WHERE span = 'month' AND ${decisions} > 0
       GROUP BY revision, lang ORDER BY revision DESC, lang`).all().map((row) => ({
		revision: Number(row["revision"]),
		language: String(row["lang"]),
		decisions: Number(row["n"]),
		first: String(row["first"]),
		last: String(row["last"])
	}));
}
var decisions;
var init_sqlite_revisions = __esmMin((() => {
	init_decision_cell();
	init_sqlite_decisions();
	decisions = decisionKinds.join(" + ");
}));
// src/server/rates/sqlite-views.ts
/** Adds up the tallies of page views, oldest first: at most one row for each device of a period. */
function readViews(db, { site, span, from, to }) {
	return db.prepare(`SELECT period, device,
         sum(iif(automation = 0 AND allowed <> 'later', n, 0)) AS views,
         sum(iif(automation = 0 AND allowed <> 'no', n, 0)) AS allowed,
         sum(iif(automation = 1 AND allowed <> 'later', n, 0)) AS automation
       FROM ${viewTable} WHERE site = ? AND span = ? AND period BETWEEN ? AND ?
       GROUP BY period, device ORDER BY period, device`).all(site, span, from, to).map((row) => ({
		period: String(row["period"]),
		device: String(row["device"]),
		views: Number(row["views"]),
		allowed: Number(row["allowed"]),
		automation: Number(row["automation"])
	}));
}
var init_sqlite_views = __esmMin((() => {
	init_view_cell();
}));
// src/server/store/empty-log.ts
/**
* Brings everything from the write-ahead log into the file and empties it: it holds pages as they were, too.
*
* @throws StartError when somebody is reading from it.
*/
function emptyLog(db) {
	if (db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] !== 0) throw new StartError("The write-ahead log is in use and still has what was erased: do it again in a moment.");
}
var init_empty_log = __esmMin((() => {
	init_start_error();
}));
// src/server/store/sqlite-notices.ts
function createSqliteNotices(db) {
	const find = db.prepare("SELECT manifest FROM notices WHERE hash = ?");
	const insert = db.prepare("INSERT OR IGNORE INTO notices (hash, manifest, first_seen) VALUES (?, ?, ?)");
	const newest = db.prepare("SELECT hash, first_seen FROM notices ORDER BY rowid DESC LIMIT ?");
	const count = db.prepare("SELECT count(*) AS count FROM notices");
	return {
		add(notices, firstSeen) {
			for (const { hash, manifest } of notices) insert.run(hash, manifest, firstSeen);
		},
		read(hash) {
			const row = find.get(hash);
			return row ? String(row["manifest"]) : null;
		},
		newest: (limit) => newest.all(limit).map((row) => ({
			hash: String(row["hash"]),
			firstSeen: String(row["first_seen"])
		})),
		count: () => Number(count.get()?.["count"])
	};
}
var init_sqlite_notices = __esmMin((() => {}));
// src/server/store/paced-progress.ts
/**
* Passes on how far long work has come: with every tenth of it, and not more often than every five seconds, so that a
* log of a large file has some lines and that of a small one none.
*
* @param clock milliseconds
*/
function createPacedProgress(tell, clock = () => performance.now()) {
	let tenth = 0;
	let last = clock();
	return (done, all) => {
		const reached = Math.floor(done / all * 10);
		if (reached < tenth) tenth = 0;
		if (reached === tenth || clock() - last < pause) return;
		tenth = reached;
		last = clock();
		tell({
			done,
			all
		});
	};
}
var pause;
var init_paced_progress = __esmMin((() => {
	pause = 5e3;
}));
// src/server/store/sqlite-store.ts
/**
* Opens `kelisim.sqlite` in a data folder, making or migrating it first.
*
* The work is synchronous inside: SQLite is a library, and a commit of a batch takes about as long as one
* sync of the disk.
*
* @throws StartError when the file cannot be opened, is not ours, or is of a newer version.
*/
async function openSqliteStore(folder, { synchronous = "FULL", checked = false, timeZone, onLongWork } = {}) {
	const db = await open$1(join(folder, "kelisim.sqlite"), {
		synchronous,
		checked,
		onLongWork
	});
	if (timeZone !== void 0 && timeZone !== readTimeZone(db)) {
		const all = createSqliteTree(db).size();
		if (all > 0) onLongWork?.("recount");
		const paced = createPacedProgress((progress) => onLongWork?.("recount", progress));
		inTransaction(db, () => rebuildDecisions(db, timeZone, (done) => paced(done, all)));
	}
	const decisions = createDecisionTallies(db);
	const countAsked = createRollup(db, askedTable, askedShape);
	const countViews = createRollup(db, viewTable, viewShape);
	const find = db.prepare(`SELECT ${columns$2} FROM receipts WHERE rid = ?`);
	const tree = createSqliteTree(db);
	const tombstones = createTombstones(db);
	const remove = db.prepare("DELETE FROM receipts WHERE rid = ?");
	const insert = db.prepare("INSERT INTO receipts (seq, rid, body, act, site, received, notice) VALUES (?, ?, ?, ?, ?, ?, ?)");
	const newest = db.prepare(`SELECT ${columns$2} FROM receipts ORDER BY seq DESC LIMIT ?`);
	const acts = db.prepare("SELECT act, count(*) AS count FROM receipts GROUP BY act");
	const notices = createSqliteNotices(db);
	const readReceipt = (rid) => {
		const row = find.get(rid);
		return row ? toReceipt(row) : null;
	};
	const keepOne = (receipt) => {
		if (tombstones.has(receipt.rid)) return { outcome: "erased" };
		const before = readReceipt(receipt.rid);
		if (before) return {
			outcome: before.body === receipt.body ? "same" : "other",
			receipt: before
		};
		const { rid, body, act, site, received } = receipt;
		const seq = tree.append((number) => hashStoredReceipt(body, {
			seq: number,
			site,
			received
		}));
		insert.run(seq, rid, body, act, site, received, receipt.notice);
		const stored = readReceipt(rid);
		if (!stored) throw new Error("a receipt just inserted is not there");
		return {
			outcome: "stored",
			receipt: stored
		};
	};
	return {
		log: createSqliteLog(db, tree),
		keep: async (batch) => inTransaction(db, () => {
			const kept = batch.map(keepOne);
			decisions.add(batch.filter((_, place) => kept[place]?.outcome === "stored"));
			return kept;
		}),
		readTallies: async (query) => readTallies(db, query),
		readViews: async (query) => readViews(db, query),
		recount: async (onProgress) => inTransaction(db, () => rebuildDecisions(db, readTimeZone(db), onProgress)),
		count: async ({ asked, views }) => inTransaction(db, () => {
			countAsked(asked);
			countViews(views);
		}),
		read: async (rid) => readReceipt(rid),
		wasErased: async (rid) => tombstones.has(rid),
		async erase(rid, now) {
			const stored = readReceipt(rid);
			if (!stored) {
				if (tombstones.has(rid)) emptyLog(db);
				return false;
			}
			const { seq, site } = stored;
			inTransaction(db, () => {
				const day = decisions.dayOf(stored);
				tombstones.add({
					seq,
					receipt: receiptOf(stored),
					site,
					day,
					now
				});
				remove.run(rid);
			});
			emptyLog(db);
			return true;
		},
		newest: async (limit) => newest.all(limit).map(toReceipt),
		countByAct: async () => new Map(acts.all().map((row) => [String(row["act"]), Number(row["count"])])),
		archive: async (added, firstSeen) => inTransaction(db, () => notices.add(added, firstSeen)),
		readNotice: async (hash) => notices.read(hash),
		newestNotices: async (limit) => notices.newest(limit),
		countNotices: async () => notices.count(),
		readRevisions: async () => readRevisions(db),
		async check() {
			tree.size();
		},
		async close() {
			if (db.isOpen) db.close();
		}
	};
}
async function open$1(path, { synchronous, checked, onLongWork }) {
	const { DatabaseSync } = await import("node:sqlite");
	prepareDataFile(path);
	const isDue = checked && isCheckDue(path);
	const db = new DatabaseSync(path, {
		timeout: 1e3,
		enableForeignKeyConstraints: true
	});
	try {
		if (isDue && isLongCheck(path)) onLongWork?.("check");
		if (isDue) checkPages(db, path);
		db.exec("PRAGMA journal_mode = WAL");
		db.exec("PRAGMA secure_delete = ON");
		db.exec(`PRAGMA synchronous = ${synchronous}`);
		migrate(db, path, {
			onUpgrade: () => onLongWork?.("upgrade"),
			onProgress: createPacedProgress((progress) => onLongWork?.("upgrade", progress))
		});
	} catch (error) {
		db.close();
		if (error instanceof StartError) throw error;
		throw new StartError(`The data file ${path} cannot be opened (${causeOf(error)}).`);
	}
	return db;
}
/** All of it or nothing: a failed commit leaves no trace in the tables. */
function inTransaction(db, work) {
	db.exec("BEGIN IMMEDIATE");
	try {
		const result = work();
		db.exec("COMMIT");
		return result;
	} catch (error) {
		if (db.isTransaction) db.exec("ROLLBACK");
		throw error;
	}
}
function toReceipt(row) {
	return {
		seq: Number(row["seq"]),
		rid: String(row["rid"]),
		body: String(row["body"]),
		site: String(row["site"]),
		received: String(row["received"]),
		noticeKnown: row["noticeKnown"] === null ? null : row["noticeKnown"] === 1
	};
}
var columns$2;
var init_sqlite_store = __esmMin((() => {
	init_receipt_leaf();
	init_data_folder();
	init_check_pages();
	init_migrate();
	init_kept_receipt();
	init_asked_cell();
	init_rollup_table();
	init_sqlite_decisions();
	init_sqlite_rates();
	init_sqlite_revisions();
	init_sqlite_views();
	init_view_cell();
	init_sqlite_log();
	init_empty_log();
	init_sqlite_notices();
	init_paced_progress();
	init_sqlite_tombstones();
	init_sqlite_tree();
	init_start_error();
	columns$2 = `seq, rid, body, site, received,
  iif(notice IS NULL, NULL, EXISTS (SELECT 1 FROM notices WHERE hash = receipts.notice)) AS noticeKnown`;
}));
// src/server/log/accept-restore.ts
/**
* Lets a log go on that does not contain what was published: under a name of its own, because under the old one it
* would sign a second history.
*
* @throws StartError when there is nothing to accept, or something else than was read.
*/
async function acceptRestore(options) {
	const folder = prepareDataFolder(options.folder);
	const unlock = await lockFolder(folder);
	try {
		const store = await openSqliteStore(folder);
		try {
			return await accept(store, {
				...options,
				folder
			});
		} finally {
			await store.close();
		}
	} finally {
		unlock();
	}
}
async function accept({ log }, options) {
	const { folder, checkpointFile, now } = options;
	const files = createCheckpointFiles(folder, checkpointFile);
	const published = files.read();
	const known = (await log.keys()).map(parseNoteKey).filter((key) => key !== null);
	const before = known.at(-1)?.name ?? published.map(({ note }) => nameOfNote(note)).find(Boolean);
	if (!before) throw new StartError(`There is no log in ${folder} yet, and nothing to accept.`);
	const lost = await findLostHistory(log, published, {
		known,
		own: readLogKey(folder, before),
		name: before
	});
	if (lost === null) throw new StartError(`The log in ${folder} has all that was published: nothing to accept.`);
	const size = await log.size();
	if (size !== options.size) throw new StartError(`Expected how many receipts there are, ${size}, found ${options.size}. ${lost}.`);
	const name = restoredName(before, now);
	const { key, sign } = prepareLogKey(folder, name);
	const kept = keepAside(folder, published, now);
	await log.addKey(formatNoteKey(key));
	files.write(signCheckpoint({
		origin: name,
		size,
		root: await log.root(size)
	}, key, sign));
	return {
		lost,
		name,
		kept
	};
}
/** What was published stays provable to whoever asks what was lost. */
function keepAside(folder, published, now) {
	const notes = [...new Set(published.map(({ note }) => note))];
	return notes.map((note, place) => {
		const number = notes.length > 1 ? `-${place + 1}` : "";
		const path = join(folder, `checkpoint-lost-${timeMark(now)}${number}.txt`);
		writeFileSync(path, note, { flush: true });
		return path;
	});
}
var init_accept_restore$1 = __esmMin((() => {
	init_checkpoint();
	init_signed_note();
	init_checkpoint_file();
	init_data_folder();
	init_find_lost_history();
	init_lock_folder();
	init_log_key();
	init_log_name();
	init_sqlite_store();
	init_start_error();
}));
// src/server/request/trusted-proxies.ts
/**
* Reads `KELISIM_TRUST_PROXY`: `loopback` for this machine, addresses and networks, with commas between. This machine is always one of
* them. Nothing stands for "nobody", and gives `null`. A network of everything is refused: then anybody could say to be anybody.
*/
function parseTrustedProxies(text) {
	const names = text.split(",").map((name) => name.trim()).filter((name) => name !== "");
	if (names.length === 0) return {
		ok: true,
		value: null
	};
	const list = new BlockList();
	list.addSubnet("127.0.0.0", 8, "ipv4");
	list.addAddress("::1", "ipv6");
	for (const name of names) {
		if (name === "loopback") continue;
		const [address = "", bits, ...more] = name.split("/");
		const version = isIP(address);
		const longest = version === 6 ? 128 : 32;
		const length = bits === void 0 ? longest : Number(bits);
		const isNetwork = bits === void 0 || /^[1-9]\d{0,2}$/.test(bits) && length <= longest && more.length === 0;
		if (version === 0 || address.includes("%") || !isNetwork) return {
			ok: false,
			problem: `expected ${expected}, found ${JSON.stringify(name)}`
		};
		list.addSubnet(address, length, version === 6 ? "ipv6" : "ipv4");
	}
	return {
		ok: true,
		value: {
			names,
			has: (address) => {
				const version = isIP(address);
				return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
			}
		}
	};
}
var expected;
var init_trusted_proxies = __esmMin((() => {
	expected = "loopback, or addresses and networks such as 10.0.0.5, 10.1.0.0/16 or fd00::/8";
}));
// src/cli/read-environment.ts
/** Reads what `serve` takes from the environment. An empty variable is one that is not set. */
function readEnvironment(env) {
	const read = (name, otherwise) => env[name]?.trim() || otherwise;
	const port = read("PORT", "4580");
	const host = read("HOST", "127.0.0.1");
	const problems = [];
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) problems.push(`PORT: expected a number from 0 to 65535, found ${JSON.stringify(port)}`);
	if (!/^[A-Za-z0-9.:-]{1,255}$/.test(host)) problems.push(`HOST: expected an address such as 127.0.0.1, found ${JSON.stringify(host)}`);
	const password = env["KELISIM_PASSWORD"] || null;
	if (password !== null && (password.length < 10 || password.length > 200)) problems.push(`KELISIM_PASSWORD: expected 10 to 200 characters, found ${password.length}`);
	const proxies = parseTrustedProxies(env["KELISIM_TRUST_PROXY"] ?? "");
	if (!proxies.ok) problems.push(`KELISIM_TRUST_PROXY: ${proxies.problem}`);
	if (problems.length > 0 || !proxies.ok) return {
		ok: false,
		problems
	};
	return {
		ok: true,
		value: {
			host,
			port: Number(port),
			dataFolder: readDataFolder(env),
			checkpointFile: readCheckpointFile(env),
			password,
			trustedProxies: proxies.value,
			configFile: resolve(read("KELISIM_CONFIG", "kelisim.config.json"))
		}
	};
}
/** The data folder, absolute, for the commands that need nothing else. */
function readDataFolder(env) {
	return resolve(env["KELISIM_DATA"]?.trim() || "kelisim-data");
}
/** The second place of the newest checkpoint, absolute; `null` for none. */
function readCheckpointFile(env) {
	const given = env["KELISIM_CHECKPOINT"]?.trim();
	return given ? resolve(given) : null;
}
var init_read_environment = __esmMin((() => {
	init_trusted_proxies();
}));
// src/cli/accept-restore.ts
var acceptRestoreCommand;
var init_accept_restore = __esmMin((() => {
	init_accept_restore$1();
	init_start_error();
	init_read_environment();
	acceptRestoreCommand = {
		operands: {
			written: "RECEIPTS",
			least: 1,
			most: 1
		},
		about: "go on with a backup that is older than what was published, and has so many receipts",
		async run({ env, operands: [given = ""], out }) {
			if (!/^\d{1,15}$/.test(given)) throw new StartError(`Expected how many receipts the log has, found "${given}".`);
			const { lost, name, kept } = await acceptRestore({
				folder: readDataFolder(env),
				checkpointFile: readCheckpointFile(env),
				size: Number(given),
				now: `${(/* @__PURE__ */ new Date()).toISOString().slice(0, 19)}Z`
			});
			out(`Accepted: ${lost}.\nThe log goes on as ${name}: publish its key anew (GET keys). Receipts up to number ${given} are proved by the checkpoints of before and of now. What was published is kept in ${kept.join(" and ")}. What was erased after the backup is there again: erase it again.\n`);
			return 0;
		}
	};
}));
// src/server/store/abandoned-parts.ts
/** Removes the unfinished backups of processes that were killed: the log's key lies in them. */
function removeAbandonedParts(parent) {
	for (const name of readdirSync(parent)) {
		const [, pid] = partName.exec(name) ?? [];
		if (pid === void 0 || isRunning(Number(pid))) continue;
		const part = join(parent, name);
		if (filesIn(part).every((file) => partFile.test(file))) rmSync(part, { recursive: true });
	}
}
/** What is no folder, or cannot be read, is not ours to remove. */
function filesIn(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return ["?"];
	}
}
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
var partName, partFile;
var init_abandoned_parts = __esmMin((() => {
	partName = /^\..+-part-(\d+)-\w{6}$/;
	partFile = /^(kelisim\.sqlite(-journal|-wal|-shm)?|log-key.*\.pem|checkpoint-\d+\.txt)$/;
}));
// src/server/store/open-for-reading.ts
/**
* Opens the data file of a folder to look at it, beside an endpoint that may be running on it.
*
* @throws StartError when there is none, it is not ours, or of another version.
*/
async function openForReading(folder) {
	const { DatabaseSync } = await import("node:sqlite");
	const path = join(folder, "kelisim.sqlite");
	if (!existsSync(path)) throw new StartError(`There is no ${path}: set KELISIM_DATA to the data folder.`);
	let db;
	try {
		db = new DatabaseSync(path, {
			readOnly: true,
			timeout: 5e3
		});
		if (db.prepare("PRAGMA application_id").get()?.["application_id"] !== 1263293261) throw new StartError(`${path} is not a Kelisim data file.`);
		const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
		if (version !== steps.length) throw new StartError(`${path} has data version ${version}, this Kelisim reads ${steps.length}: ` + (version < steps.length ? "start the endpoint once, which brings it up." : "use the newer Kelisim that wrote it."));
		return db;
	} catch (error) {
		db?.close();
		if (error instanceof StartError) throw error;
		throw new StartError(`The data file ${path} cannot be read (${causeOf(error)}).`);
	}
}
var init_open_for_reading = __esmMin((() => {
	init_migrate();
	init_start_error();
}));
// src/server/store/back-up.ts
/**
* Copies the data of a folder as it is at one moment: the database, the log's keys, and the newest checkpoint under a
* name of its own, so that a backup which is copied back over the folder does not take the place of `checkpoint.txt`
* there. Nothing stands under the target's name before all of it is on disk and was looked at.
*
* @throws StartError when it cannot be made; AbortError when it was ended.
*/
async function backUp(options) {
	const folder = resolve(options.folder);
	const target = resolve(options.target);
	const db = await openForReading(folder);
	try {
		refuseTarget(target, folder);
		const part = makePart(target);
		try {
			await copyDatabase(db, join(part, "kelisim.sqlite"), options);
			for (const name of readdirSync(folder).filter((each) => /^log-key.*\.pem$/.test(each))) writeFileSync(join(part, name), readFileSync(join(folder, name)), { mode: 384 });
			const checkpoint = await takeOutCheckpoint(part, options.published);
			await options.check({
				folder: part,
				checkpoint
			});
			options.signal.throwIfAborted();
			for (const name of readdirSync(part)) syncFile(join(part, name));
			syncFolder(part);
			renameSync(part, target);
			syncFolder(dirname(target));
		} catch (error) {
			rmSync(part, {
				recursive: true,
				force: true
			});
			if (error instanceof StartError || options.signal.aborted) throw error;
			throw new StartError(`The backup ${target} cannot be made (${causeOf(error)}).`);
		}
	} finally {
		db.close();
	}
}
function refuseTarget(target, folder) {
	let isFree;
	let real;
	try {
		const there = statSync(target, { throwIfNoEntry: false });
		isFree = !there || there.isDirectory() && readdirSync(target).length === 0;
		real = realPath(target);
	} catch (error) {
		throw notMade(target, error);
	}
	if (!isFree) throw new StartError(`${target} is no empty folder: choose one that is not there yet.`);
	if (`${real}${sep}`.startsWith(`${realpathSync(folder)}${sep}`)) throw new StartError(`${target} lies in the data folder: choose one elsewhere.`);
}
/** Where a path leads to, also while the end of it is not there yet. */
function realPath(path) {
	if (existsSync(path) || dirname(path) === path) return realpathSync(path);
	return join(realPath(dirname(path)), basename(path));
}
function makePart(target) {
	try {
		const parent = dirname(target);
		mkdirSync(parent, { recursive: true });
		removeAbandonedParts(parent);
		return mkdtempSync(join(parent, `.${basename(target)}-part-${process.pid}-`));
	} catch (error) {
		throw notMade(target, error);
	}
}
function notMade(target, error) {
	return new StartError(`${target} cannot be made (${causeOf(error)}): choose another folder.`);
}
async function copyDatabase(db, path, { onProgress, signal }) {
	const { backup, DatabaseSync } = await import("node:sqlite");
	prepareDataFile(path);
	db.exec("BEGIN");
	db.prepare("SELECT count(*) FROM checkpoints").get();
	await backup(db, path, {
		rate: pagesAtOnce,
		progress: ({ totalPages, remainingPages }) => {
			signal.throwIfAborted();
			onProgress(totalPages - remainingPages, totalPages);
		}
	});
	db.exec("COMMIT");
	signal.throwIfAborted();
	const copy = new DatabaseSync(path);
	copy.exec("PRAGMA journal_mode = DELETE");
	copy.close();
}
async function takeOutCheckpoint(part, published) {
	const db = await openForReading(part);
	try {
		const log = createSqliteLog(db, createSqliteTree(db));
		const lost = await findLostHistory(log, published, {
			known: (await log.keys()).map(parseNoteKey).filter((key) => key !== null),
			own: null,
			name: ""
		});
		if (lost !== null) throw new StartError(`${lost}. Nothing was backed up.`);
		const newest = await log.newestCheckpoint();
		if (!newest) return null;
		const path = join(part, `checkpoint-${newest.size}.txt`);
		writeFileSync(path, newest.note, { mode: 384 });
		return path;
	} finally {
		db.close();
	}
}
function syncFile(path) {
	const file = openSync(path, "r");
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
var pagesAtOnce;
var init_back_up = __esmMin((() => {
	init_abandoned_parts();
	init_signed_note();
	init_data_folder();
	init_find_lost_history();
	init_open_for_reading();
	init_sqlite_log();
	init_sqlite_tree();
	init_start_error();
	pagesAtOnce = 1e3;
}));
// src/cli/progress.ts
/** @param what what is counted, e.g. `records` */
function createProgress(write, what) {
	const watched = process.stderr.isTTY;
	return {
		show(done, all) {
			if (watched) write(`\r${done} of ${all} ${what} (${Math.floor(done / all * 100)} %)`);
		},
		clear() {
			if (watched) write("\r\x1B[K");
		}
	};
}
var init_progress = __esmMin((() => {}));
// src/cli/backup.ts
/** In a process of its own, so that Ctrl-C ends it: a look at every record does not listen in between. */
async function verify({ folder, checkpoint }, env, signal) {
	const options = checkpoint === null ? [] : ["--checkpoint", checkpoint];
	const [, entry = ""] = process.argv;
	const child = spawn(process.execPath, [
		entry,
		"verify",
		...options
	], {
		env: {
			...env,
			KELISIM_DATA: folder,
			KELISIM_CHECKPOINT: ""
		},
		stdio: [
			"ignore",
			"pipe",
			"inherit"
		],
		signal
	});
	let said = "";
	child.stdout.setEncoding("utf8").on("data", (text) => said += text);
	if (await new Promise((done, fail) => {
		child.once("error", fail);
		child.once("close", done);
	}) === 0) return said;
	throw new StartError("The copy is not good, and was removed.");
}
var interrupted$1, backupCommand;
var init_backup = __esmMin((() => {
	init_back_up();
	init_checkpoint_file();
	init_start_error();
	init_progress();
	init_read_environment();
	interrupted$1 = 130;
	backupCommand = {
		operands: {
			written: "FOLDER",
			least: 1,
			most: 1
		},
		about: "copy the data folder into a new one, beside a running endpoint, and verify the copy",
		async run({ env, operands: [given = ""], out, err }) {
			const folder = readDataFolder(env);
			const target = resolve(given);
			const published = createCheckpointFiles(folder, readCheckpointFile(env)).read();
			const progress = createProgress(err, "pages copied");
			const stopping = new AbortController();
			const stop = () => stopping.abort();
			process.on("SIGINT", stop).on("SIGTERM", stop);
			let said = "";
			try {
				await backUp({
					folder,
					target,
					published,
					signal: stopping.signal,
					onProgress: progress.show,
					async check(part) {
						progress.clear();
						said = await verify(part, env, stopping.signal);
					}
				});
			} catch (error) {
				progress.clear();
				if (!stopping.signal.aborted) throw error;
				err("Stopped; nothing is left of the backup.\n");
				return interrupted$1;
			} finally {
				process.off("SIGINT", stop).off("SIGTERM", stop);
			}
			out(`${said.split("\n", 1)[0]?.replace(/ in .* are /, " are ")}\nThe backup is in ${target}, with the log's private key: keep it as safe as the data folder.\n`);
			return 0;
		}
	};
}));
// src/catalogue/yandex-metrica.ts
var yandexMetrica, webvisorId, yandexWebvisor, yandexUserData, knownByHeart;
var init_yandex_metrica$1 = __esmMin((() => {
	yandexMetrica = {
		id: "yandex-metrica",
		category: "analytics",
		party: "third",
		hosts: [
			"mc.yandex.*",
			"mc.webvisor.*",
			"informer.yandex.*",
			"bs.yandex.*",
			"metrika.yandex.*",
			"amc.yandex.*",
			"adstat.yandex.*",
			"ymetrica.com",
			"ymetrica1.com",
			"metrika-informer.com",
			"d31j93rd8oukbv.*",
			"yastatic.net/s3/metrika"
		],
		cookies: ["_ym*", "metrika_enabled"],
		storage: [
			"_ym*",
			"__ym*",
			"__vw_tab*",
			"ytm*",
			"zz"
		]
	};
	webvisorId = "yandex-webvisor";
	yandexWebvisor = {
		id: webvisorId,
		category: "analytics",
		party: "third",
		hosts: [
			"mc.yandex.*/webvisor/",
			"mc.yandex.*/solid.ws",
			"mc.webvisor.*/webvisor/",
			"mc.webvisor.*/solid.ws"
		],
		cookies: ["_ym_visorc*"],
		storage: ["_ym_wv2*"]
	};
	yandexUserData = {
		id: "yandex-user-data",
		category: "analytics",
		party: "third",
		hosts: [],
		cookies: [],
		storage: []
	};
	knownByHeart = [
		yandexMetrica,
		yandexWebvisor,
		yandexUserData
	];
}));
// src/catalogue/match.ts
/** Whether a name fits a pattern: equal, or equal up to a trailing `*`. */
function fitsPattern(name, pattern) {
	return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
var init_match = __esmMin((() => {}));
// src/catalogue/catalogue-row.ts
/** A row as the gate and the notice know it: names that another pattern of the row covers are left out. */
function toService(row) {
	const { id, category, party, hosts, storage } = row;
	const names = Object.keys(row.cookies);
	return {
		id,
		category,
		party,
		hosts,
		cookies: names.filter((name) => !isCovered(name, names)),
		storage
	};
}
/** Whether another of these patterns stands for the name as well. */
function isCovered(name, patterns) {
	return patterns.some((other) => other !== name && fitsPattern(name, other));
}
var init_catalogue_row = __esmMin((() => {
	init_match();
}));
// src/contract/duration.ts
/** The parts of an ISO 8601 duration: years, months, weeks, days, hours, minutes. Empty for anything else. */
function parseDuration(text) {
	return format$1.exec(text)?.slice(1) ?? [];
}
var format$1;
var init_duration = __esmMin((() => {
	format$1 = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
}));
// src/catalogue/longest-lifetime.ts
/** The longest of the lifetimes that are known; `null` when none is. */
function longestLifetime(lifetimes) {
	return lifetimes.filter((lifetime) => lifetime !== null).toSorted((a, b) => inMinutes(b) - inMinutes(a))[0] ?? null;
}
function inMinutes(lifetime) {
	return parseDuration(lifetime).reduce((sum, count, place) => sum + Number(count ?? 0) * (minutes[place] ?? 0), 0);
}
var minutes;
var init_longest_lifetime = __esmMin((() => {
	init_duration();
	minutes = [
		525600,
		43200,
		10080,
		1440,
		60,
		1
	];
}));
// src/catalogue/rows/2gis.ts
var twoGisRow;
var init__2gis = __esmMin((() => {
	twoGisRow = {
		id: "2gis",
		data: ["device", "address"],
		category: "functional",
		party: "third",
		hosts: ["widgets.2gis.com"],
		undeclared: ["widgets.2gis.com"],
		cookies: {},
		storage: [],
		vendor: "2GIS",
		country: "RU",
		privacyUrl: "https://law.2gis.ru/privacy",
		texts: {
			kk: {
				name: "2ГИС",
				purpose: "Картаны беттің ішінде көрсету",
				recipient: "2ГИС, Ресей"
			},
			ru: {
				name: "2ГИС",
				purpose: "Карта на\xA0странице",
				recipient: "2ГИС, Россия"
			},
			en: {
				name: "2GIS",
				purpose: "Shows a map in the page",
				recipient: "2GIS, Russia"
			}
		},
		source: "public pages that embed it",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/bitrix.ts
var bitrix24Row, bitrixAnalyticsRow;
var init_bitrix = __esmMin((() => {
	bitrix24Row = {
		id: "bitrix24",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"messages",
			"contacts"
		],
		category: "functional",
		party: "third",
		hosts: ["cdn.bitrix24.*"],
		undeclared: [],
		cookies: { LIVECHAT_GUEST_HASH: null },
		storage: [],
		vendor: "1C-Bitrix",
		country: "RU",
		privacyUrl: "https://www.bitrix24.com/privacy/",
		texts: {
			kk: {
				name: "Битрикс24",
				purpose: "Чат, кері қоңырау және сайттағы нысандар",
				recipient: "1С-Битрикс, Ресей"
			},
			ru: {
				name: "Битрикс24",
				purpose: "Чат, обратный звонок и\xA0формы на\xA0сайте",
				recipient: "1С-Битрикс, Россия"
			},
			en: {
				name: "Bitrix24",
				purpose: "Chat, call-back and forms on the site",
				recipient: "1C-Bitrix, Russia"
			}
		},
		source: "cookie jars in public code",
		checked: "2026-11-22"
	};
	bitrixAnalyticsRow = {
		id: "bitrix-analytics",
		data: [
			"identifier",
			"visits",
			"device",
			"address"
		],
		category: "analytics",
		party: "third",
		hosts: ["bitrix.info"],
		undeclared: ["bitrix.info"],
		cookies: {
			BX_USER_ID: null,
			"BITRIX_CONVERSION_CONTEXT_*": null
		},
		storage: [],
		vendor: "1C-Bitrix",
		country: "RU",
		privacyUrl: "https://www.1c-bitrix.ru/",
		texts: {
			kk: {
				name: "1С-Битрикс статистикасы",
				purpose: "Сайтқа кіру және тауарларды қарау статистикасы",
				recipient: "1С-Битрикс, Ресей"
			},
			ru: {
				name: "Статистика 1С-Битрикс",
				purpose: "Статистика посещений и\xA0просмотров товаров",
				recipient: "1С-Битрикс, Россия"
			},
			en: {
				name: "1C-Bitrix statistics",
				purpose: "Statistics of visits and of the products viewed",
				recipient: "1C-Bitrix, Russia"
			}
		},
		source: "cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/calltouch.ts
var calltouchRow;
var init_calltouch = __esmMin((() => {
	calltouchRow = {
		id: "calltouch",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"calls",
			"contacts"
		],
		category: "marketing",
		party: "third",
		hosts: ["calltouch.ru"],
		undeclared: ["calltouch.ru"],
		cookies: {
			_ct: null,
			_ct_ids: null,
			_ct_session_id: null,
			_ct_site_id: null,
			_ct_client_global_id: null,
			cted: null,
			call_s: null
		},
		storage: [],
		vendor: "Calltouch",
		country: "RU",
		privacyUrl: "https://www.calltouch.ru/",
		texts: {
			kk: {
				name: "Calltouch",
				purpose: "Қоңыраулар мен өтінімдерді Сізді сайтқа әкелген жарнамамен байланыстыру",
				recipient: "Calltouch, Ресей"
			},
			ru: {
				name: "Calltouch",
				purpose: "Связь звонков и\xA0заявок с\xA0рекламой, которая привела вас на\xA0сайт",
				recipient: "Calltouch, Россия"
			},
			en: {
				name: "Calltouch",
				purpose: "Links calls and enquiries to the advertisement that led you to the site",
				recipient: "Calltouch, Russia"
			}
		},
		source: "cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/carrot-quest.ts
var carrotQuestRow;
var init_carrot_quest = __esmMin((() => {
	carrotQuestRow = {
		id: "carrot-quest",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions",
			"messages",
			"contacts"
		],
		category: "marketing",
		party: "third",
		hosts: ["carrotquest.io", "carrotquest.app"],
		undeclared: ["carrotquest.io", "carrotquest.app"],
		cookies: {
			carrotquest_uid: null,
			carrotquest_device_guid: null,
			carrotquest_auth_token: null,
			carrotquest_session: null,
			carrotquest_realtime_services_transport: null,
			"carrotquest_*": null
		},
		storage: ["carrotquest_data"],
		vendor: "Carrot quest",
		country: "RU",
		privacyUrl: "https://www.carrotquest.io/",
		texts: {
			kk: {
				name: "Carrot quest",
				purpose: "Чат және сайттағы әрекеттеріңізге сай хабарламалар",
				recipient: "Carrot quest, Ресей"
			},
			ru: {
				name: "Carrot quest",
				purpose: "Чат и\xA0сообщения с\xA0учётом ваших действий на\xA0сайте",
				recipient: "Carrot quest, Россия"
			},
			en: {
				name: "Carrot quest",
				purpose: "Chat, and messages that depend on what you do on the site",
				recipient: "Carrot quest, Russia"
			}
		},
		source: "cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/comagic.ts
var comagicRow;
var init_comagic = __esmMin((() => {
	comagicRow = {
		id: "comagic",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"calls",
			"messages",
			"contacts"
		],
		category: "marketing",
		party: "third",
		hosts: ["comagic.ru"],
		undeclared: ["comagic.ru"],
		cookies: {
			"_cmg_csst*": null,
			"_comagic_id*": null
		},
		storage: [],
		vendor: "CoMagic (UIS)",
		country: "RU",
		privacyUrl: "https://www.comagic.ru/",
		texts: {
			kk: {
				name: "CoMagic",
				purpose: "Қоңыраулар мен өтінімдерді Сізді сайтқа әкелген жарнамамен байланыстыру",
				recipient: "CoMagic, Ресей"
			},
			ru: {
				name: "CoMagic",
				purpose: "Связь звонков и\xA0заявок с\xA0рекламой, которая привела вас на\xA0сайт",
				recipient: "CoMagic, Россия"
			},
			en: {
				name: "CoMagic",
				purpose: "Links calls and enquiries to the advertisement that led you to the site",
				recipient: "CoMagic, Russia"
			}
		},
		source: "cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/google.ts
var googleAnalyticsRow, googleAdsRow, youtubeRow;
var init_google = __esmMin((() => {
	googleAnalyticsRow = {
		id: "google-analytics",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions",
			"orders"
		],
		category: "analytics",
		party: "third",
		hosts: [
			"google-analytics.com",
			"googletagmanager.com",
			"analytics.google.com"
		],
		undeclared: ["google-analytics.com", "googletagmanager.com"],
		cookies: {
			_ga: "P2Y",
			"_ga_*": "P2Y",
			_gid: "PT24H",
			"_gat*": "PT1M",
			FPID: null
		},
		storage: [],
		vendor: "Google LLC",
		country: "US",
		privacyUrl: "https://policies.google.com/privacy",
		texts: {
			kk: {
				name: "Google Analytics",
				purpose: "Сайтқа кіру статистикасы: беттер, сайтқа қайдан келгеніңіз, құрылғы, беттегі әрекеттер",
				recipient: "Google LLC, АҚШ"
			},
			ru: {
				name: "Google Аналитика",
				purpose: "Статистика посещений: страницы, источник перехода, устройство, действия на\xA0странице",
				recipient: "Google LLC, США"
			},
			en: {
				name: "Google Analytics",
				purpose: "Visit statistics: pages, where you came from, your device, actions on the page",
				recipient: "Google LLC, USA"
			}
		},
		source: "the vendor's scripts measured on a page of their own (2026); Open Cookie Database 2026-01-21",
		checked: "2026-11-22"
	};
	googleAdsRow = {
		id: "google-ads",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"orders"
		],
		category: "marketing",
		party: "third",
		hosts: [
			"doubleclick.net",
			"googleadservices.com",
			"googlesyndication.com",
			"google.*/pagead/"
		],
		undeclared: ["doubleclick.net", "googleadservices.com"],
		cookies: {
			_gcl_au: "P90D",
			"_gcl_*": null
		},
		storage: [],
		vendor: "Google LLC",
		country: "US",
		privacyUrl: "https://policies.google.com/privacy",
		texts: {
			kk: {
				name: "Google Ads",
				purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
				recipient: "Google LLC, АҚШ"
			},
			ru: {
				name: "Google Реклама",
				purpose: "Оценка рекламы и её показ тем, кто был на сайте",
				recipient: "Google LLC, США"
			},
			en: {
				name: "Google Ads",
				purpose: "Measures advertising and shows it to those who visited the site",
				recipient: "Google LLC, USA"
			}
		},
		source: "the vendor's scripts measured on a page of their own (2026): `_gcl_au`; the hosts beside doubleclick.net are common knowledge, not measured",
		checked: "2026-11-22"
	};
	youtubeRow = {
		id: "youtube",
		data: [
			"identifier",
			"device",
			"address",
			"actions"
		],
		category: "functional",
		party: "third",
		hosts: [
			"youtube.com/embed/",
			"youtube.com",
			"youtube-nocookie.com"
		],
		undeclared: ["youtube.com/embed/", "youtube-nocookie.com"],
		cookies: {},
		storage: [],
		vendor: "Google LLC",
		country: "US",
		privacyUrl: "https://policies.google.com/privacy",
		texts: {
			kk: {
				name: "YouTube",
				purpose: "Бейнені беттің ішінде көрсету",
				recipient: "Google LLC, АҚШ"
			},
			ru: {
				name: "YouTube",
				purpose: "Видео на\xA0странице",
				recipient: "Google LLC, США"
			},
			en: {
				name: "YouTube",
				purpose: "Shows a video in the page",
				recipient: "Google LLC, USA"
			}
		},
		source: "public pages that embed it",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/jivo.ts
var jivoRow;
var init_jivo = __esmMin((() => {
	jivoRow = {
		id: "jivo",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"messages",
			"contacts"
		],
		category: "functional",
		party: "third",
		hosts: ["jivosite.com", "jivo.ru"],
		undeclared: ["jivosite.com", "jivo.ru"],
		cookies: {
			"jv_enter_ts_*": null,
			"jv_visits_count_*": null,
			"jv_pages_count_*": null,
			"jv_refer_*": null,
			"jv_utm_*": null,
			"jv_invitation_time_*": null
		},
		storage: ["jv_loader_info_*"],
		vendor: "Jivo",
		country: "RU",
		privacyUrl: "https://www.jivo.ru/",
		texts: {
			kk: {
				name: "Jivo",
				purpose: "Сайттың кеңесшісімен чат",
				recipient: "Jivo, Ресей"
			},
			ru: {
				name: "Jivo",
				purpose: "Чат с\xA0консультантом",
				recipient: "Jivo, Россия"
			},
			en: {
				name: "Jivo",
				purpose: "Chat with the site’s staff",
				recipient: "Jivo, Russia"
			}
		},
		source: "the vendor's loader measured on a page of its own (2026): localStorage; cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/liveinternet.ts
var liveinternetRow;
var init_liveinternet = __esmMin((() => {
	liveinternetRow = {
		id: "liveinternet",
		data: [
			"identifier",
			"visits",
			"device",
			"address"
		],
		category: "analytics",
		party: "third",
		hosts: ["counter.yadro.ru", "liveinternet.ru/click"],
		undeclared: ["counter.yadro.ru"],
		cookies: {},
		storage: [],
		vendor: "LiveInternet",
		country: "RU",
		privacyUrl: "https://www.liveinternet.ru/",
		texts: {
			kk: {
				name: "LiveInternet",
				purpose: "Сайтқа кіру статистикасы және сайттың рейтингтегі орны",
				recipient: "LiveInternet, Ресей"
			},
			ru: {
				name: "LiveInternet",
				purpose: "Статистика посещений и\xA0место сайта в\xA0рейтинге",
				recipient: "LiveInternet, Россия"
			},
			en: {
				name: "LiveInternet",
				purpose: "Visit statistics and the site’s place in a ranking",
				recipient: "LiveInternet, Russia"
			}
		},
		source: "public cookie lists: its cookies stand on its own domain",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/meta.ts
var metaPixelRow;
var init_meta = __esmMin((() => {
	metaPixelRow = {
		id: "meta-pixel",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions",
			"orders"
		],
		category: "marketing",
		party: "third",
		hosts: ["connect.facebook.net", "facebook.com/tr"],
		undeclared: ["connect.facebook.net", "facebook.com/tr"],
		cookies: {
			_fbp: "P90D",
			_fbc: "P90D"
		},
		storage: [],
		vendor: "Meta Platforms, Inc.",
		country: "US",
		privacyUrl: "https://www.facebook.com/privacy/policy/",
		texts: {
			kk: {
				name: "Meta Пикселі",
				purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
				recipient: "Meta Platforms, Inc., АҚШ"
			},
			ru: {
				name: "Пиксель Meta",
				purpose: "Оценка рекламы и её показ тем, кто был на сайте",
				recipient: "Meta Platforms, Inc., США"
			},
			en: {
				name: "Meta Pixel",
				purpose: "Measures advertising and shows it to those who visited the site",
				recipient: "Meta Platforms, Inc., USA"
			}
		},
		source: "the vendor's documentation and public cookie lists; the script sets none without the network's answer (measured 2026)",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/mindbox.ts
var mindboxRow;
var init_mindbox = __esmMin((() => {
	mindboxRow = {
		id: "mindbox",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"orders",
			"contacts"
		],
		category: "marketing",
		party: "third",
		hosts: ["api.mindbox.ru/scripts/", "api.mindbox.ru"],
		undeclared: ["api.mindbox.ru/scripts/"],
		cookies: {
			mindboxDeviceUUID: null,
			"directCrm-session": null
		},
		storage: [],
		vendor: "Mindbox",
		country: "RU",
		privacyUrl: "https://mindbox.ru/",
		texts: {
			kk: {
				name: "Mindbox",
				purpose: "Сайттағы әрекеттеріңізге сай ұсыныстар мен хабарламалар",
				recipient: "Mindbox, Ресей"
			},
			ru: {
				name: "Mindbox",
				purpose: "Предложения и\xA0рассылки с\xA0учётом ваших действий на\xA0сайте",
				recipient: "Mindbox, Россия"
			},
			en: {
				name: "Mindbox",
				purpose: "Offers and mailings that depend on what you do on the site",
				recipient: "Mindbox, Russia"
			}
		},
		source: "cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/rambler.ts
var ramblerTop100Row;
var init_rambler = __esmMin((() => {
	ramblerTop100Row = {
		id: "rambler-top100",
		data: [
			"identifier",
			"visits",
			"device",
			"address"
		],
		category: "analytics",
		party: "third",
		hosts: [
			"counter.rambler.ru",
			"st.top100.ru",
			"kraken.rambler.ru"
		],
		undeclared: ["counter.rambler.ru", "st.top100.ru"],
		cookies: {
			top100_id: null,
			last_visit: null,
			"t3_sid_*": null
		},
		storage: [],
		vendor: "Rambler",
		country: "RU",
		privacyUrl: "https://top100.rambler.ru/",
		texts: {
			kk: {
				name: "Рамблер Топ-100",
				purpose: "Сайтқа кіру статистикасы және сайттың рейтингтегі орны",
				recipient: "Рамблер, Ресей"
			},
			ru: {
				name: "Рамблер/топ-100",
				purpose: "Статистика посещений и\xA0место сайта в\xA0рейтинге",
				recipient: "Рамблер, Россия"
			},
			en: {
				name: "Rambler Top100",
				purpose: "Visit statistics and the site’s place in a ranking",
				recipient: "Rambler, Russia"
			}
		},
		source: "cookie jars in public code; public cookie lists: `t3_sid_…`",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/roistat.ts
var roistatRow;
var init_roistat = __esmMin((() => {
	roistatRow = {
		id: "roistat",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"calls",
			"orders",
			"contacts"
		],
		category: "marketing",
		party: "third",
		hosts: ["roistat.com"],
		undeclared: ["roistat.com"],
		cookies: {
			roistat_visit: "P14D",
			roistat_first_visit: null,
			roistat_visit_cookie_expire: null,
			"roistat_marker*": null,
			"roistat_ab*": null,
			roistat_call_tracking: null,
			"roistat_emailtracking_*": null,
			roistat_cookies_to_resave: null,
			"roistat_*": null,
			___dc: null
		},
		storage: ["roistat*"],
		vendor: "Roistat",
		country: "RU",
		privacyUrl: "https://roistat.com/",
		texts: {
			kk: {
				name: "Roistat",
				purpose: "Қоңыраулар мен өтінімдерді Сізді сайтқа әкелген жарнамамен байланыстыру",
				recipient: "Roistat, Ресей"
			},
			ru: {
				name: "Roistat",
				purpose: "Связь звонков и\xA0заявок с\xA0рекламой, которая привела вас на\xA0сайт",
				recipient: "Roistat, Россия"
			},
			en: {
				name: "Roistat",
				purpose: "Links calls and enquiries to the advertisement that led you to the site",
				recipient: "Roistat, Russia"
			}
		},
		source: "cookie jars in public code; the lifetime of the visit is the value of `roistat_visit_cookie_expire` there, a setting of the account",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/tiktok.ts
var tiktokPixelRow;
var init_tiktok = __esmMin((() => {
	tiktokPixelRow = {
		id: "tiktok-pixel",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions",
			"orders"
		],
		category: "marketing",
		party: "third",
		hosts: ["analytics.tiktok.com"],
		undeclared: ["analytics.tiktok.com"],
		cookies: {
			_ttp: "P389D",
			_tt_enable_cookie: "P389D",
			"ttcsid*": null
		},
		storage: [],
		vendor: "TikTok Pte. Ltd.",
		country: "SG",
		privacyUrl: "https://www.tiktok.com/legal/privacy-policy",
		texts: {
			kk: {
				name: "TikTok Пикселі",
				purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
				recipient: "TikTok Pte. Ltd., Сингапур"
			},
			ru: {
				name: "Пиксель TikTok",
				purpose: "Оценка рекламы и её показ тем, кто был на сайте",
				recipient: "TikTok Pte. Ltd., Сингапур"
			},
			en: {
				name: "TikTok Pixel",
				purpose: "Measures advertising and shows it to those who visited the site",
				recipient: "TikTok Pte. Ltd., Singapore"
			}
		},
		source: "Open Cookie Database 2026-01-21; cookie jars in public code",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/tilda.ts
var tildaStatRow;
var init_tilda = __esmMin((() => {
	tildaStatRow = {
		id: "tilda-stat",
		data: [
			"identifier",
			"visits",
			"device",
			"address"
		],
		category: "analytics",
		party: "third",
		hosts: ["stat.tildacdn.*", "static.tildacdn.*/js/tilda-stat"],
		undeclared: ["static.tildacdn.*/js/tilda-stat"],
		cookies: {
			tildauid: "P90D",
			tildasid: "PT30M",
			previousUrl: "PT30M"
		},
		storage: [],
		vendor: "Tilda Publishing",
		country: "RU",
		privacyUrl: "https://tilda.cc/privacy/",
		texts: {
			kk: {
				name: "Tilda статистикасы",
				purpose: "Сайтқа кіру статистикасы: беттер, сайтқа қайдан келгеніңіз",
				recipient: "Tilda Publishing, Ресей"
			},
			ru: {
				name: "Статистика Tilda",
				purpose: "Статистика посещений: страницы, источник перехода",
				recipient: "Tilda Publishing, Россия"
			},
			en: {
				name: "Tilda statistics",
				purpose: "Visit statistics: pages, where you came from",
				recipient: "Tilda Publishing, Russia"
			}
		},
		source: "tilda-stat-1.0.min.js measured on a page of its own (2026)",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/vk.ts
var topMailRuRow, vkPixelRow;
var init_vk = __esmMin((() => {
	topMailRuRow = {
		id: "top-mail-ru",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions"
		],
		category: "marketing",
		party: "third",
		hosts: [
			"top-fwz1.mail.ru",
			"ad.mail.ru",
			"privacy-cs.mail.ru"
		],
		undeclared: ["top-fwz1.mail.ru", "ad.mail.ru"],
		cookies: {
			tmr_lvid: "P333D",
			tmr_lvidTS: "P333D",
			tmr_detect: "PT24H",
			tmr_tcdhn: null,
			tmr_floc: null,
			domain_sid: null
		},
		storage: [
			"tmr_lvid",
			"tmr_lvidTS",
			"tmr_reqNum"
		],
		vendor: "VK",
		country: "RU",
		privacyUrl: "https://vk.com/privacy",
		texts: {
			kk: {
				name: "Top.Mail.ru және VK Реклама",
				purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
				recipient: "VK, Ресей"
			},
			ru: {
				name: "Top.Mail.ru и\xA0VK\xA0Реклама",
				purpose: "Оценка рекламы и её показ тем, кто был на сайте",
				recipient: "VK, Россия"
			},
			en: {
				name: "Top.Mail.ru and VK Ads",
				purpose: "Measures advertising and shows it to those who visited the site",
				recipient: "VK, Russia"
			}
		},
		source: "the vendor's script measured on a page of its own (2026); `domain_sid`: cookie jars in public code; privacy-cs.mail.ru inferred",
		checked: "2026-11-22"
	};
	vkPixelRow = {
		id: "vk-pixel",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions",
			"orders"
		],
		category: "marketing",
		party: "third",
		hosts: ["vk.*/rtrg", "vk.*/js/api/openapi"],
		undeclared: ["vk.*/rtrg", "vk.*/js/api/openapi"],
		cookies: { "vk_app_*": null },
		storage: [],
		vendor: "VK",
		country: "RU",
		privacyUrl: "https://vk.com/privacy",
		texts: {
			kk: {
				name: "VK Пикселі",
				purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
				recipient: "VK, Ресей"
			},
			ru: {
				name: "Пиксель VK",
				purpose: "Оценка рекламы и её показ тем, кто был на сайте",
				recipient: "VK, Россия"
			},
			en: {
				name: "VK Pixel",
				purpose: "Measures advertising and shows it to those who visited the site",
				recipient: "VK, Russia"
			}
		},
		source: "the vendor's openapi.js read",
		checked: "2026-11-22"
	};
}));
// src/catalogue/yandex-texts.ts
var metrica, webvisor, userData, yandexData, yandexPrivacyUrl, recipientKk, yandexTextsKk, recipientRu, yandexTextsRu, recipientEn, yandexTextsEn;
var init_yandex_texts = __esmMin((() => {
	metrica = {
		country: "RU",
		data: [
			"identifier",
			"visits",
			"device",
			"address",
			"actions"
		],
		longest: "P1Y"
	};
	webvisor = {
		country: "RU",
		data: ["identifier", "recording"],
		longest: "PT30M"
	};
	userData = {
		country: "RU",
		data: ["contacts"]
	};
	yandexData = {
		"yandex-metrica": metrica.data,
		"yandex-webvisor": webvisor.data,
		"yandex-user-data": userData.data
	};
	yandexPrivacyUrl = "https://yandex.ru/legal/confidential/";
	recipientKk = "«Яндекс» ЖШҚ, Ресей";
	yandexTextsKk = {
		"yandex-metrica": {
			...metrica,
			name: "Яндекс.Метрика",
			purpose: "Сайтқа кіру статистикасы: беттер, сайтқа қайдан келгеніңіз, құрылғы, беттегі әрекеттер",
			recipient: recipientKk,
			privacyUrl: yandexPrivacyUrl
		},
		"yandex-webvisor": {
			...webvisor,
			name: "Яндекс.Метрика: Вебвизор",
			purpose: "Беттегі әрекеттеріңізді жазып алу: тінтуірдің қозғалысы, басу, айналдыру, нысандарды толтыру",
			recipient: recipientKk,
			privacyUrl: yandexPrivacyUrl
		},
		"yandex-user-data": {
			...userData,
			name: "Яндекс.Метрика: келуші туралы деректер",
			purpose: "Сайтқа кірулерді сайт Сіз туралы білетін деректермен байланыстыру: тіркелгі нөмірі, телефон, электрондық пошта",
			recipient: recipientKk,
			privacyUrl: yandexPrivacyUrl
		}
	};
	recipientRu = "ООО\xA0«Яндекс», Россия";
	yandexTextsRu = {
		"yandex-metrica": {
			...metrica,
			name: "Яндекс.Метрика",
			purpose: "Статистика посещений: страницы, источник перехода, устройство, действия на странице",
			recipient: recipientRu,
			privacyUrl: yandexPrivacyUrl
		},
		"yandex-webvisor": {
			...webvisor,
			name: "Яндекс.Метрика: Вебвизор",
			purpose: "Запись действий на странице: движения мыши, нажатия, прокрутка, заполнение форм",
			recipient: recipientRu,
			privacyUrl: yandexPrivacyUrl
		},
		"yandex-user-data": {
			...userData,
			name: "Яндекс.Метрика: данные о\xA0посетителе",
			purpose: "Связь посещений с\xA0тем, что сайт о\xA0вас знает: номер учётной записи, телефон, электронная почта",
			recipient: recipientRu,
			privacyUrl: yandexPrivacyUrl
		}
	};
	recipientEn = "YANDEX LLC, Russia";
	yandexTextsEn = {
		"yandex-metrica": {
			...metrica,
			name: "Yandex.Metrica",
			purpose: "Visit statistics: pages, where you came from, your device, actions on the page",
			recipient: recipientEn,
			privacyUrl: yandexPrivacyUrl
		},
		"yandex-webvisor": {
			...webvisor,
			name: "Yandex.Metrica: Webvisor",
			purpose: "Recording of what you do on the page: mouse movements, clicks, scrolling, filling in forms",
			recipient: recipientEn,
			privacyUrl: yandexPrivacyUrl
		},
		"yandex-user-data": {
			...userData,
			name: "Yandex.Metrica: visitor data",
			purpose: "Linking of visits with what the site knows about you: account number, phone, e-mail",
			recipient: recipientEn,
			privacyUrl: yandexPrivacyUrl
		}
	};
}));
// src/catalogue/rows/yandex.ts
var yandexDirectRow, yandexMapsRow;
var init_yandex = __esmMin((() => {
	init_yandex_texts();
	yandexDirectRow = {
		id: "yandex-direct",
		data: [
			"identifier",
			"visits",
			"device",
			"address"
		],
		category: "marketing",
		party: "third",
		hosts: [
			"yandex.*/ads/",
			"an.yandex.*",
			"an.webvisor.*"
		],
		undeclared: [],
		cookies: {},
		storage: [],
		vendor: "YANDEX LLC",
		country: "RU",
		privacyUrl: yandexPrivacyUrl,
		texts: {
			kk: {
				name: "Яндекс.Директ",
				purpose: "Яндекстің жарнама желісінен жарнама көрсету және оның нәтижесін бағалау",
				recipient: "«Яндекс» ЖШҚ, Ресей"
			},
			ru: {
				name: "Яндекс.Директ",
				purpose: "Показ рекламы Яндекса и оценка её результатов",
				recipient: "ООО\xA0«Яндекс», Россия"
			},
			en: {
				name: "Yandex.Direct",
				purpose: "Shows advertising of the Yandex network and measures its results",
				recipient: "YANDEX LLC, Russia"
			}
		},
		source: "tag.js build 2532 read (June 2026); RuAdList 2026-08",
		checked: "2026-11-22"
	};
	yandexMapsRow = {
		id: "yandex-maps",
		data: [
			"device",
			"address",
			"actions"
		],
		category: "functional",
		party: "third",
		hosts: ["api-maps.yandex.*", "yandex.*/map-widget/"],
		undeclared: ["yandex.*/map-widget/"],
		cookies: {},
		storage: [],
		vendor: "YANDEX LLC",
		country: "RU",
		privacyUrl: yandexPrivacyUrl,
		texts: {
			kk: {
				name: "Яндекс.Карталар",
				purpose: "Картаны беттің ішінде көрсету",
				recipient: "«Яндекс» ЖШҚ, Ресей"
			},
			ru: {
				name: "Яндекс.Карты",
				purpose: "Карта на\xA0странице",
				recipient: "ООО\xA0«Яндекс», Россия"
			},
			en: {
				name: "Yandex Maps",
				purpose: "Shows a map in the page",
				recipient: "YANDEX LLC, Russia"
			}
		},
		source: "public pages that embed it",
		checked: "2026-11-22"
	};
}));
// src/catalogue/rows/zero-kz.ts
var zeroKzRow;
var init_zero_kz = __esmMin((() => {
	zeroKzRow = {
		id: "zero-kz",
		data: [
			"identifier",
			"visits",
			"device",
			"address"
		],
		category: "analytics",
		party: "third",
		hosts: ["c.zero.kz"],
		undeclared: ["c.zero.kz"],
		cookies: {},
		storage: [],
		vendor: "ZERO.kz",
		country: "KZ",
		privacyUrl: "https://zero.kz/",
		texts: {
			kk: {
				name: "ZERO.kz",
				purpose: "Сайтқа кіру статистикасы және сайттың рейтингтегі орны",
				recipient: "ZERO.kz, Қазақстан"
			},
			ru: {
				name: "ZERO.kz",
				purpose: "Статистика посещений и\xA0место сайта в\xA0рейтинге",
				recipient: "ZERO.kz, Казахстан"
			},
			en: {
				name: "ZERO.kz",
				purpose: "Visit statistics and the site’s place in a ranking",
				recipient: "ZERO.kz, Kazakhstan"
			}
		},
		source: "ten snippets on public pages; RuAdList 2026-08",
		checked: "2026-11-22"
	};
}));
// src/catalogue/yandex-metrica-kept.ts
var metricaKept;
var init_yandex_metrica_kept = __esmMin((() => {
	init_yandex_metrica$1();
	metricaKept = {
		id: yandexMetrica.id,
		category: yandexMetrica.category,
		party: yandexMetrica.party,
		storage: yandexMetrica.storage,
		cookies: {
			_ym_uid: "P1Y",
			_ym_d: "P1Y",
			_ym_isad: "PT20H",
			_ym_fa: "P30D",
			_ym_hostIndex: "P1D",
			_ym_debug: "session",
			_ym_turbo_uid: "session",
			"_ym_mp2_substs*": "session",
			"_ym_mp2_track*": "P30D",
			"_ym_metrika_enabled*": "PT1H",
			"_ym*": null,
			metrika_enabled: null
		}
	};
}));
// src/catalogue/rows/yandex-metrica.ts
var textsOf, yandex, yandexMetricaRow, yandexWebvisorRow, yandexUserDataRow;
var init_yandex_metrica = __esmMin((() => {
	init_yandex_metrica_kept();
	init_yandex_metrica$1();
	init_yandex_texts();
	textsOf = (id) => ({
		kk: yandexTextsKk[id],
		ru: yandexTextsRu[id],
		en: yandexTextsEn[id]
	});
	yandex = {
		undeclared: [],
		vendor: "YANDEX LLC",
		country: "RU",
		privacyUrl: yandexPrivacyUrl,
		checked: "2026-11-22"
	};
	yandexMetricaRow = {
		...yandexMetrica,
		...yandex,
		...metricaKept,
		data: yandexData["yandex-metrica"],
		texts: textsOf("yandex-metrica"),
		source: "tag.js build 2532 (June 2026) measured on a page of its own and read; the vendor's CSP list and cookie list; Open Cookie Database 2026-01-21; RuAdList 2026-08 (informers)"
	};
	yandexWebvisorRow = {
		...yandexWebvisor,
		...yandex,
		cookies: { "_ym_visorc*": "PT30M" },
		data: yandexData["yandex-webvisor"],
		texts: textsOf("yandex-webvisor"),
		source: "tag.js build 2532 (June 2026) measured on a page of its own; builds of 2016 and 2020 read"
	};
	yandexUserDataRow = {
		...yandexUserData,
		...yandex,
		cookies: {},
		data: yandexData["yandex-user-data"],
		texts: textsOf("yandex-user-data"),
		source: "the vendor's documentation of userParams, setUserID and firstPartyParams; yandex/metrica-tag f5c44d1"
	};
}));
// src/catalogue/catalogue-rows.ts
var catalogueRows;
var init_catalogue_rows = __esmMin((() => {
	init__2gis();
	init_bitrix();
	init_calltouch();
	init_carrot_quest();
	init_comagic();
	init_google();
	init_jivo();
	init_liveinternet();
	init_meta();
	init_mindbox();
	init_rambler();
	init_roistat();
	init_tiktok();
	init_tilda();
	init_vk();
	init_yandex();
	init_zero_kz();
	init_yandex_metrica();
	catalogueRows = [
		yandexMetricaRow,
		yandexWebvisorRow,
		yandexUserDataRow,
		googleAnalyticsRow,
		googleAdsRow,
		yandexDirectRow,
		topMailRuRow,
		vkPixelRow,
		metaPixelRow,
		tiktokPixelRow,
		tildaStatRow,
		roistatRow,
		calltouchRow,
		comagicRow,
		jivoRow,
		bitrix24Row,
		bitrixAnalyticsRow,
		carrotQuestRow,
		mindboxRow,
		liveinternetRow,
		ramblerTop100Row,
		zeroKzRow,
		yandexMapsRow,
		twoGisRow,
		youtubeRow
	];
}));
// src/contract/language.ts
/** The words in a language, or the English ones. */
function wordsIn(worded, language) {
	return worded[language] ?? worded.en;
}
var languages, firstLanguages;
var init_language = __esmMin((() => {
	languages = [
		"kk",
		"ru",
		"en"
	];
	firstLanguages = [
		"kk",
		"ru",
		"en"
	];
}));
// src/server/site/resolve-services.ts
/** The services of a config in full, in the order they are written. */
function resolveServices(declared) {
	return declared.map(resolveService);
}
/** One service in full: the catalogue's row under its id, with what the config says otherwise. */
function resolveService(declared) {
	const { country, privacyUrl, data, texts, ...differs } = typeof declared === "string" ? { id: declared } : declared;
	const known = catalogue.get(differs.id) ?? unknownService(differs.id);
	const textIn = (language) => ({
		...known.texts[language],
		...texts && wordsIn(texts, language),
		...country === void 0 ? {} : { country },
		...privacyUrl === void 0 ? {} : { privacyUrl },
		...data === void 0 ? {} : { data }
	});
	return {
		service: {
			...known.service,
			...differs
		},
		texts: inEachLanguage(textIn)
	};
}
/** What a service of the site's own starts from; a checked config leaves nothing of it. */
function unknownService(id) {
	return {
		service: {
			id,
			category: "marketing",
			party: "third",
			hosts: [],
			cookies: [],
			storage: []
		},
		texts: inEachLanguage(() => ({
			name: id,
			purpose: "",
			recipient: ""
		}))
	};
}
function inEachLanguage(value) {
	return Object.fromEntries(languages.map((each) => [each, value(each)]));
}
var catalogue, catalogueIds;
var init_resolve_services = __esmMin((() => {
	init_catalogue_row();
	init_longest_lifetime();
	init_catalogue_rows();
	init_language();
	catalogue = new Map(catalogueRows.map((row) => {
		const { privacyUrl, data, country } = row;
		const longest = longestLifetime(Object.values(row.cookies));
		const texts = inEachLanguage((language) => ({
			...wordsIn(row.texts, language),
			country,
			privacyUrl,
			data,
			...longest === null ? {} : { longest }
		}));
		return [row.id, {
			service: toService(row),
			texts
		}];
	}));
	catalogueIds = [...catalogue.keys()];
}));
// src/server/site/missing-in-record.ts
/** What the notices and receipts of this config leave open, in the order of the config; empty where nothing is. */
function missingInRecord(config) {
	const { operator, policy, record } = config;
	return [
		[
			operator?.name,
			"operator.name",
			"the registered name of who asks",
			law
		],
		[
			operator?.bin,
			"operator.bin",
			"the operator's BIN, 12 digits",
			law
		],
		[
			operator?.email,
			"operator.email",
			"an address for withdrawals and questions",
			standard
		],
		[
			operator?.address,
			"operator.address",
			"where letters on paper go",
			standard
		],
		[
			policy?.url,
			"policy.url",
			"the policy that the notice links to",
			standard
		],
		[
			policy?.updated,
			"policy.updated",
			"the date of the policy's last change",
			standard
		],
		[
			record?.jurisdiction,
			"record.jurisdiction",
			"whose law holds: a country, such as KZ",
			standard
		],
		[
			record?.storedIn,
			"record.storedIn",
			"the country where receipts are stored",
			standard
		],
		[
			record?.keptFor,
			"record.keptFor",
			"how long receipts are kept, such as P3Y",
			standard
		],
		[
			record?.dissemination,
			"record.dissemination",
			"whether anything that is collected is made public: true or false",
			law
		],
		...resolveServices(config.services).flatMap(({ service, texts }) => {
			const { country, data, privacyUrl } = texts.en;
			const at = `services[id=${service.id}]`;
			const isThird = service.party === "third";
			return [
				isThird && [
					country,
					`${at}.country`,
					"the recipient's country",
					law
				],
				[
					data?.[0],
					`${at}.data`,
					"which kinds of data it learns",
					law
				],
				isThird && [
					privacyUrl,
					`${at}.privacyUrl`,
					"the recipient's privacy policy",
					standard
				]
			].filter((item) => item !== false);
		})
	].filter(([stated]) => stated === void 0).map(([, key, what, source]) => ({
		key,
		what,
		source
	}));
}
var law, standard;
var init_missing_in_record = __esmMin((() => {
	init_resolve_services();
	law = "Law 94-V, Art. 8(4)";
	standard = "ISO/IEC TS 27560";
}));
// node_modules/valibot/dist/index.mjs
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number$2(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number$2,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant$2(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant$2,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse$2(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
var store$4, DEFAULT_CONFIG, store$3, store$2, store$1, ValiError, BASE64_REGEX, ISO_DATE_REGEX, ABORT_EARLY_CONFIG;
var init_dist$3 = __esmMin((() => {
	DEFAULT_CONFIG = {
		lang: void 0,
		message: void 0,
		abortEarly: void 0,
		abortPipeEarly: void 0
	};
	ValiError = class extends Error {
		/**
		* Creates a Valibot error with useful information.
		*
		* @param issues The error issues.
		*/
		constructor(issues) {
			super(issues[0].message);
			this.name = "ValiError";
			this.issues = issues;
		}
	};
	BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
	ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
	ABORT_EARLY_CONFIG = { abortEarly: true };
}));
// src/server/describe-issue.ts
/**
* One sentence for one mistake, e.g. `sites[0].name: expected a host name, found "a b"`.
*
* Our schemas carry as their message what was expected, so the library's own wording is never shown. The
* value found is shortened and its invisible characters are escaped: it may come from anybody.
*/
function describeIssue(issue) {
	const at = dotPath(issue);
	const where = at === "" ? "" : `${at}: `;
	if (issue.kind === "schema" && isKeyIssue(issue)) return issue.expected === "never" ? `${where}expected no such key, found one` : `${where}expected a value, found nothing`;
	return `${where}expected ${issue.message}, found ${describeValue(issue.input)}`;
}
/** A short, harmless description of a value for a message or a terminal. */
function describeValue(value) {
	if (value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (value === null || typeof value === "number" || typeof value === "boolean") return `${value}`;
	if (typeof value !== "string") return "an object";
	const short = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
	return JSON.stringify(short).replace(/[\p{C}\u2028\u2029]/gu, escapeCharacter);
}
function escapeCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function isKeyIssue(issue) {
	const last = issue.path?.at(-1);
	return last?.type === "object" && last.origin === "key";
}
/** `sites[0].origins[1]`; a key that is no plain word is quoted and shortened. */
function dotPath(issue) {
	return (issue.path ?? []).reduce((path, { key }) => {
		if (typeof key === "number") return `${path}[${key}]`;
		const name = String(key);
		if (!/^[A-Za-z][\w-]{0,39}$/.test(name)) return `${path}[${describeValue(name)}]`;
		return path === "" ? name : `${path}.${name}`;
	}, "");
}
var longestQuote;
var init_describe_issue = __esmMin((() => {
	longestQuote = 40;
}));
// src/contract/colour.ts
/** Reads `#rrggbb`; of anything else, black. */
function readColour(text) {
	const value = colourFormat.test(text) ? Number.parseInt(text.slice(1), 16) : 0;
	return [
		value >> 16,
		value >> 8 & 255,
		value & 255
	];
}
function writeColour(colour) {
	return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
/** How far two colours are apart in light, as WCAG 2 counts it: from 1 to 21. */
function contrast(one, other) {
	const [first, second] = [luminance(one) + .05, luminance(other) + .05];
	return Math.max(first, second) / Math.min(first, second);
}
/** So much of the second in the first: 0 is the first, 1 the second. */
function mix(first, second, share) {
	const part = (at) => Math.round(first[at] + (second[at] - first[at]) * share);
	return [
		part(0),
		part(1),
		part(2)
	];
}
function luminance(colour) {
	const light = (part) => part <= 10.31475 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4;
	return .2126 * light(colour[0]) + .7152 * light(colour[1]) + .0722 * light(colour[2]);
}
var white, black, colourFormat;
var init_colour = __esmMin((() => {
	white = [
		255,
		255,
		255
	];
	black = [
		0,
		0,
		0
	];
	colourFormat = /^#[\da-f]{6}$/i;
}));
// src/contract/build-theme.ts
/**
* The colours of a site from its brand colour alone: every answer has that colour, or the nearest shade of it
* that stands out from the notice and on which words can be read. Made by the endpoint, or beside the owner's
* file: a visitor downloads the result.
*/
function buildTheme({ scheme = "auto", brand }) {
	const corrected = [];
	const rule = (side) => {
		const forced = scheme === "auto" ? "" : declare(palettes[side]);
		if (!brand) return `section,dialog{${forced}}`;
		const { accent, text } = makeReadable(readColour(brand), side);
		const shown = writeColour(accent);
		if (shown !== brand.toLowerCase()) corrected.push(`brand ${brand} becomes ${shown} on the ${side} notice, where a button has to stand out (3:1) and its words to be read (4.5:1)`);
		return `section,dialog{${forced}${declare({
			accent: shown,
			"on-accent": writeColour(text)
		})}}`;
	};
	return {
		css: scheme !== "auto" ? rule(scheme) : brand && `${rule("light")}@media (prefers-color-scheme:dark){${rule("dark")}}`,
		corrected
	};
}
/** What the owner's own style sheet says goes first. */
function declare(colours) {
	return Object.entries(colours).map(([name, value]) => `--${name}:var(--kelisim-${name},${value});`).join("");
}
function makeReadable(brand, side) {
	const paper = readColour(palettes[side].paper);
	const standsOut = (shade) => contrast(shade, paper) >= ofButton;
	const takesWhite = (shade) => contrast(shade, white) >= ofText;
	if (side === "light") {
		const darker = shadeOf(brand, black, darkerForWhite, takesWhite);
		if (darker) return {
			accent: darker,
			text: white
		};
	}
	const accent = shadeOf(brand, side === "light" ? black : white, 1, standsOut) ?? brand;
	return {
		accent,
		text: takesWhite(accent) ? white : black
	};
}
/** The first shade on the way to black or white, as far as `most`, that will do. */
function shadeOf(colour, end, most, willDo) {
	for (let share = 0; share <= most; share += .01) {
		const shade = mix(colour, end, share);
		if (willDo(shade)) return shade;
	}
}
var schemes, palettes, ofButton, ofText, darkerForWhite;
var init_build_theme = __esmMin((() => {
	init_colour();
	schemes = [
		"auto",
		"light",
		"dark"
	];
	palettes = {
		light: {
			paper: "#ffffff",
			ink: "#1c2836",
			soft: "#4c5968",
			line: "#dfe4ea"
		},
		dark: {
			paper: "#1b222c",
			ink: "#edf1f6",
			soft: "#b6c1cd",
			line: "#3a4553"
		}
	};
	ofButton = 3;
	ofText = 4.5;
	darkerForWhite = .3;
}));
// src/contract/receipt.ts
var decisionActs, newsletterActs, acts$1, newsletterId, actors, layers, layouts, receiptLayouts, devices, receiptCookieName, receiptIdFormat, noticeHashFormat, maxReceiptBytes;
var init_receipt = __esmMin((() => {
	decisionActs = [
		"accept_all",
		"reject_all",
		"custom",
		"withdraw"
	];
	newsletterActs = ["newsletter_optin", "newsletter_optout"];
	acts$1 = [...decisionActs, ...newsletterActs];
	newsletterId = "newsletter";
	actors = [
		"person",
		"script",
		"api"
	];
	layers = [
		"notice",
		"preferences",
		"placeholder",
		"page",
		"form"
	];
	layouts = [
		"bar",
		"card",
		"dialog"
	];
	receiptLayouts = [...layouts, "form"];
	devices = [
		"phone",
		"tablet",
		"desktop"
	];
	receiptCookieName = "kelisim-receipt";
	receiptIdFormat = /^[0-9A-HJKMNP-TV-Z]{26}$/;
	noticeHashFormat = /^[0-9a-f]{64}$/;
	maxReceiptBytes = 4096;
}));
// src/contract/site-config.ts
var buttonForms;
var init_site_config$1 = __esmMin((() => {
	buttonForms = ["three", "two"];
}));
// src/server/site/country-schema.ts
/** The name of a country in a language; `null` for a code that is no country's, or not any more (`SU`, `UK`). */
function countryName(code, language) {
	if (!/^[A-Z]{2}$/.test(code) || noCountry.has(code)) return null;
	if (new Intl.Locale(`und-${code}`).region !== code) return null;
	return new Intl.DisplayNames([language], {
		type: "region",
		fallback: "none"
	}).of(code) ?? null;
}
var country, countrySchema, noCountry;
var init_country_schema = __esmMin((() => {
	init_dist$3();
	country = "a country by its two letters, such as KZ";
	countrySchema = /* @__PURE__ */ pipe(/* @__PURE__ */ string(country), /* @__PURE__ */ check((code) => countryName(code, "en") !== null, country));
	noCountry = /* @__PURE__ */ new Set([
		"AC",
		"CP",
		"CQ",
		"DG",
		"EA",
		"EU",
		"EZ",
		"IC",
		"QO",
		"TA",
		"UN",
		"XA",
		"XB",
		"ZZ"
	]);
}));
// src/server/exact-object.ts
/**
* An object with these keys and no others. Unlike valibot's strict object it reports *every* unknown key
* and names the keys there are, so that a config can be put right in one go.
*/
function exactObject(expected, entries) {
	const known = `one of the keys ${Object.keys(entries).join(", ")}`;
	return /* @__PURE__ */ pipe(/* @__PURE__ */ looseObject(entries, expected), /* @__PURE__ */ metadata({ additionalProperties: false }), /* @__PURE__ */ rawCheck(({ dataset, addIssue }) => {
		const input = dataset.value;
		if (typeof input !== "object" || input === null) return;
		for (const key of Object.keys(input)) {
			if (Object.hasOwn(entries, key)) continue;
			addIssue({
				message: known,
				input: key,
				path: [{
					type: "unknown",
					origin: "value",
					input,
					key,
					value: key
				}]
			});
		}
	}));
}
var init_exact_object = __esmMin((() => {
	init_dist$3();
}));
// src/server/site/is-in-calendar.ts
/**
* Whether the calendar has the date or minute, e.g. `2026-11-22` or `2026-11-22T10:31Z`: there is no
* 31 February, which `Date` would quietly move to March.
*/
function isInCalendar(text) {
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(/Z$/, ""));
}
var init_is_in_calendar = __esmMin((() => {}));
// src/contract/service.ts
var dataKinds;
var init_service = __esmMin((() => {
	dataKinds = [
		"identifier",
		"visits",
		"device",
		"address",
		"actions",
		"recording",
		"orders",
		"messages",
		"contacts",
		"calls"
	];
}));
// src/server/site/text-schema.ts
/** One value for each of the first languages of the notice, and for a further one where somebody wrote it. */
function languageRecord(schema) {
	const further = languages.filter((language) => !firstLanguages.some((one) => one === language));
	const entries = Object.fromEntries([...firstLanguages.map((language) => [language, schema]), ...further.map((language) => [language, /* @__PURE__ */ exactOptional(schema)])]);
	return exactObject(`a text for each of ${firstLanguages.join(", ")}`, entries);
}
var text$1, textSchema, urlSchema;
var init_text_schema = __esmMin((() => {
	init_dist$3();
	init_language();
	init_exact_object();
	text$1 = "a text of 1 to 500 characters";
	textSchema = /* @__PURE__ */ pipe(/* @__PURE__ */ string(text$1), /* @__PURE__ */ minLength(1, text$1), /* @__PURE__ */ maxLength(500, text$1), /* @__PURE__ */ check((value) => !/\p{Surrogate}/u.test(value), "a well-formed text"));
	urlSchema = /* @__PURE__ */ pipe(textSchema, /* @__PURE__ */ check((value) => {
		const base = "https://page.invalid/";
		return URL.canParse(value, base) && /^https?:$/.test(new URL(value, base).protocol);
	}, "a web address or a path"));
}));
// src/server/site/service-schema.ts
function serviceId(service) {
	return typeof service === "string" ? service : service.id;
}
var id, idSchema, names, namesSchema, host, hostsSchema, categorySchema, partySchema, described, ownServiceSchema, changedServiceSchema, listed, serviceListSchema;
var init_service_schema = __esmMin((() => {
	init_dist$3();
	init_category();
	init_receipt();
	init_service();
	init_country_schema();
	init_exact_object();
	init_resolve_services();
	init_text_schema();
	id = "an id of a-z, 0-9 and hyphen, at most 40";
	idSchema = /* @__PURE__ */ pipe(/* @__PURE__ */ string(id), /* @__PURE__ */ regex(/^[a-z0-9-]{1,40}$/, id), /* @__PURE__ */ check((value) => !isCategory(value), "an id that is not a category's"), /* @__PURE__ */ check((value) => value !== newsletterId, `an id other than ${newsletterId}, which forms use`));
	names = "a list of names";
	namesSchema = /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ pipe(/* @__PURE__ */ string("a name"), /* @__PURE__ */ regex(/^[\x21-\x7e]{1,100}$/, "a name")), names), /* @__PURE__ */ maxLength(100, names));
	host = "a host such as chat.example, chat.* for every ending, or either with a path";
	hostsSchema = /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ pipe(/* @__PURE__ */ string(host), /* @__PURE__ */ regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(\.[a-z0-9-]+|\.\*)(\/[\w./@-]*)?$/, host)), "a list of hosts"), /* @__PURE__ */ maxLength(100, "a list of hosts"));
	categorySchema = /* @__PURE__ */ picklist(categories, `one of ${categories.join(", ")}`);
	partySchema = /* @__PURE__ */ picklist(["first", "third"], "first or third");
	described = {
		country: /* @__PURE__ */ exactOptional(countrySchema),
		privacyUrl: /* @__PURE__ */ exactOptional(urlSchema),
		data: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(/* @__PURE__ */ picklist(dataKinds, `one of ${dataKinds.join(", ")}`), "a list of kinds of data")),
		texts: /* @__PURE__ */ exactOptional(languageRecord(exactObject("name, purpose and recipient", {
			name: textSchema,
			purpose: textSchema,
			recipient: textSchema
		})))
	};
	ownServiceSchema = /* @__PURE__ */ pipe(exactObject("a service", {
		id: idSchema,
		category: categorySchema,
		party: partySchema,
		hosts: hostsSchema,
		cookies: namesSchema,
		storage: namesSchema,
		...described
	}), /* @__PURE__ */ check((service) => service.texts !== void 0, `texts for a service that is not in the catalogue (${catalogueIds.join(", ")})`));
	changedServiceSchema = exactObject("a service", {
		id: idSchema,
		category: /* @__PURE__ */ exactOptional(categorySchema),
		party: /* @__PURE__ */ exactOptional(partySchema),
		hosts: /* @__PURE__ */ exactOptional(hostsSchema),
		cookies: /* @__PURE__ */ exactOptional(namesSchema),
		storage: /* @__PURE__ */ exactOptional(namesSchema),
		...described
	});
	listed = `the id of a catalogue service (${catalogueIds.join(", ")}) or a service of the site's own`;
	serviceListSchema = /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ lazy((input) => {
		if (typeof input !== "object") return /* @__PURE__ */ picklist(catalogueIds, listed);
		return catalogueIds.includes(Object(input).id) ? changedServiceSchema : ownServiceSchema;
	}), "a list of services"), /* @__PURE__ */ maxLength(60, "at most 60 services"), /* @__PURE__ */ check((services) => new Set(services.map(serviceId)).size === services.length, "every service to stand once"));
}));
// src/server/site/site-grants.ts
function siteGrants(services) {
	const asked = resolveServices(services).map(({ service }) => service).filter(({ category }) => category !== "necessary");
	return {
		category: categories.filter((id) => id !== "necessary" && asked.some(({ category }) => category === id)),
		service: asked.map(({ id }) => id)
	};
}
var init_site_grants = __esmMin((() => {
	init_category();
	init_resolve_services();
}));
// src/server/site/site-config-schema.ts
function declares(services, id) {
	return services.some((service) => (typeof service === "string" ? service : service.id) === id);
}
function matching$1(format, expected) {
	return /* @__PURE__ */ pipe(/* @__PURE__ */ string(expected), /* @__PURE__ */ regex(format, expected));
}
function wholeNumber(least, most) {
	const expected = `a whole number from ${least} to ${most}`;
	return /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(expected), /* @__PURE__ */ integer(expected), /* @__PURE__ */ minValue(least, expected), /* @__PURE__ */ maxValue(most, expected));
}
function anOrigin(example) {
	return `an origin such as ${example}, without a path`;
}
/** Exactly as a browser writes it in the `Origin` header: lower case, punycode, no default port, no slash. */
function isOrigin(text) {
	if (!/^https?:/.test(text) || !URL.canParse(text)) return false;
	return new URL(text).origin === text;
}
function isWithoutRepeats(words) {
	return new Set(words).size === words.length;
}
var aPeriod, wordedSchema, operatorSchema, policySchema, recordSchema, siteSchema, sitesSchema, bucketSchema, limitsSchema, siteConfigObject, siteConfigSchema;
var init_site_config_schema = __esmMin((() => {
	init_yandex_metrica$1();
	init_dist$3();
	init_build_theme();
	init_colour();
	init_duration();
	init_language();
	init_receipt();
	init_site_config$1();
	init_day_in_zone();
	init_country_schema();
	init_exact_object();
	init_is_in_calendar();
	init_service_schema();
	init_site_grants();
	init_sqlite_decisions();
	init_text_schema();
	aPeriod = "a period such as P3Y, or unlimited";
	wordedSchema = /* @__PURE__ */ lazy((input) => typeof input === "string" || input === void 0 ? textSchema : languageRecord(textSchema));
	operatorSchema = exactObject("an operator", {
		name: wordedSchema,
		bin: /* @__PURE__ */ exactOptional(matching$1(/^\d{12}$/, "12 digits")),
		email: /* @__PURE__ */ exactOptional(matching$1(/^[^\s@]{1,64}@[^\s@]{1,190}$/, "an e-mail address")),
		address: /* @__PURE__ */ exactOptional(wordedSchema)
	});
	policySchema = exactObject("a policy", {
		url: urlSchema,
		updated: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(matching$1(/^\d{4}-\d\d-\d\d$/, "a date such as 2026-11-22"), /* @__PURE__ */ check(isInCalendar, "a date such as 2026-11-22")))
	});
	recordSchema = exactObject("what the record of consent states", {
		jurisdiction: /* @__PURE__ */ exactOptional(countrySchema),
		storedIn: /* @__PURE__ */ exactOptional(countrySchema),
		keptFor: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(/* @__PURE__ */ string(aPeriod), /* @__PURE__ */ check((text) => text === "unlimited" || parseDuration(text).some(Boolean), aPeriod))),
		dissemination: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean("true or false"))
	});
	siteSchema = exactObject("a site", {
		name: matching$1(/^[a-z0-9][a-z0-9.-]{0,99}$/, "a name such as example.kz"),
		origins: /* @__PURE__ */ pipe(/* @__PURE__ */ array(/* @__PURE__ */ pipe(/* @__PURE__ */ string(anOrigin("https://example.kz")), /* @__PURE__ */ check(isOrigin, anOrigin("https://example.kz"))), "a list of origins"), /* @__PURE__ */ minLength(1, "at least one origin"))
	});
	sitesSchema = /* @__PURE__ */ pipe(/* @__PURE__ */ array(siteSchema, "a list of sites"), /* @__PURE__ */ minLength(1, "at least one site"), /* @__PURE__ */ check((sites) => isWithoutRepeats(sites.map((site) => site.name)), "every site to have a name of its own"), /* @__PURE__ */ check((sites) => isWithoutRepeats(sites.flatMap((site) => site.origins)), "every origin to stand once"));
	bucketSchema = (rate, burst) => /* @__PURE__ */ exactOptional(exactObject("a limit with rate and burst", {
		rate: /* @__PURE__ */ exactOptional(wholeNumber(1, 1e6), rate),
		burst: /* @__PURE__ */ exactOptional(wholeNumber(1, 1e6), burst)
	}), {
		rate,
		burst
	});
	limitsSchema = exactObject("limits", {
		perClient: bucketSchema(100, 1e3),
		global: bucketSchema(2e3, 1e4),
		waiting: /* @__PURE__ */ exactOptional(wholeNumber(1, 1e5), 1e3)
	});
	siteConfigObject = exactObject("a config", {
		mount: /* @__PURE__ */ exactOptional(matching$1(/^\/(?:[a-z0-9-]{1,40}\/){0,5}$/, "a path with a slash at both ends"), "/kelisim/"),
		sites: sitesSchema,
		revision: /* @__PURE__ */ exactOptional(wholeNumber(1, 999999999), 1),
		operator: /* @__PURE__ */ exactOptional(operatorSchema),
		policy: /* @__PURE__ */ exactOptional(policySchema),
		record: /* @__PURE__ */ exactOptional(recordSchema),
		metrica: /* @__PURE__ */ exactOptional(/* @__PURE__ */ array(matching$1(/^\d{1,12}$/, "a counter number in quotes"), "a list of counter numbers"), []),
		services: /* @__PURE__ */ exactOptional(serviceListSchema, ["yandex-metrica"]),
		replayGoals: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean("true or false")),
		layout: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(layouts, `one of ${layouts.join(", ")}`), "bar"),
		buttons: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(buttonForms, `one of ${buttonForms.join(", ")}`), "three"),
		scheme: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(schemes, `one of ${schemes.join(", ")}`)),
		brand: /* @__PURE__ */ exactOptional(matching$1(colourFormat, "a colour such as #1f6feb")),
		variant: /* @__PURE__ */ exactOptional(matching$1(/^[a-z0-9-]{1,16}$/, "1 to 16 of a-z, 0-9 and hyphen"), "default"),
		lang: /* @__PURE__ */ exactOptional(/* @__PURE__ */ nullable(/* @__PURE__ */ picklist(languages, `one of ${languages.join(", ")}`)), null),
		timeZone: /* @__PURE__ */ exactOptional(/* @__PURE__ */ pipe(/* @__PURE__ */ string("a time zone such as Asia/Almaty"), /* @__PURE__ */ check(isTimeZone, "a time zone such as Asia/Almaty")), defaultTimeZone),
		counts: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean("true or false"), true),
		coverage: /* @__PURE__ */ exactOptional(/* @__PURE__ */ boolean("true or false"), false),
		limits: /* @__PURE__ */ exactOptional(limitsSchema, {})
	});
	siteConfigSchema = /* @__PURE__ */ pipe(siteConfigObject, /* @__PURE__ */ check(({ metrica, services }) => metrica.length === 0 || declares(services, yandexMetrica.id), `services to include ${yandexMetrica.id}, because metrica names counters`), /* @__PURE__ */ check(({ services }) => declares(services, yandexMetrica.id) || !knownByHeart.some(({ id }) => id !== yandexMetrica.id && declares(services, id)), `services to include ${yandexMetrica.id}, because others of Yandex in it are parts of the counter`), /* @__PURE__ */ check(({ counts, coverage }) => counts || !coverage, "counts to be switched on, because coverage is counted by the same route"), /* @__PURE__ */ check(({ services, coverage }) => !coverage || siteGrants(services).category.includes("analytics"), "services to include one of the category analytics, because coverage is the share of page views that it may see"));
}));
// src/server/site/site-config.ts
/**
* Reads the content of a config file. Never throws; a refusal lists every mistake at once, each as one
* sentence with its path, what was expected and what was found.
*/
function parseSiteConfig(input) {
	const result = /* @__PURE__ */ safeParse(siteConfigSchema, input);
	return result.success ? {
		ok: true,
		value: result.output
	} : {
		ok: false,
		problems: result.issues.map(describeIssue)
	};
}
var init_site_config = __esmMin((() => {
	init_dist$3();
	init_describe_issue();
	init_site_config_schema();
}));
// src/cli/read-config.ts
/** Reads and checks the config file; a file that cannot be read is a problem like any other. */
async function readConfig(path) {
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		return {
			ok: false,
			problems: [`the file cannot be read (${causeOf(error)}): set KELISIM_CONFIG to the site's config`]
		};
	}
	let content;
	try {
		content = JSON.parse(text);
	} catch (error) {
		return {
			ok: false,
			problems: [`the file is not JSON (${causeOf(error)})`]
		};
	}
	return parseSiteConfig(content);
}
/** Every mistake of a config, a line each, for the person at the terminal. */
function describeProblems(file, problems) {
	return [`The config ${file} cannot be used:`, ...problems.map((line) => `  ${line}`)].join("\n");
}
var init_read_config = __esmMin((() => {
	init_site_config();
	init_start_error();
}));
// src/cli/check.ts
function describeMissing(file, missing) {
	if (missing.length === 0) return `${file} can be used, and the record it gives is complete.\n`;
	const width = Math.max(...missing.map(({ key }) => key.length));
	return `${file} can be used. The record of consent is not complete, it does not say:\n\n${missing.map(({ key, what, source }) => `  ${key.padEnd(width)}  ${what} (${source})`).join("\n")}\n`;
}
var checkCommand;
var init_check = __esmMin((() => {
	init_missing_in_record();
	init_start_error();
	init_read_config();
	checkCommand = {
		about: "check the config, and name what a complete record of consent still needs",
		async run({ env, out }) {
			const file = resolve(env["KELISIM_CONFIG"]?.trim() || "kelisim.config.json");
			const config = await readConfig(file);
			if (!config.ok) throw new StartError(describeProblems(file, config.problems));
			const missing = missingInRecord(config.value);
			out(describeMissing(file, missing));
			return missing.length === 0 ? 0 : 1;
		}
	};
}));
// src/server/store/erase-number.ts
/**
* Makes sure that the number of an erased receipt is gone from a data file. What is deleted is overwritten, but where
* pages of the index of numbers were divided, the free space of one can keep what went to the other: about one number
* in a thousand stands there once more. Then the index is made anew.
*/
async function eraseNumber(path, rid) {
	const found = countIn(path, rid);
	if (found === 0) return;
	const { DatabaseSync } = await import("node:sqlite");
	const db = new DatabaseSync(path, { timeout: 5e3 });
	try {
		const named = db.prepare("SELECT count(*) AS n FROM receipts WHERE instr(body, ?) > 0");
		if (found <= Number(named.get(rid)?.["n"])) return;
		db.exec("PRAGMA secure_delete = ON");
		db.exec("REINDEX receipts");
		emptyLog(db);
	} finally {
		db.close();
	}
}
function countIn(path, text) {
	const file = openSync(path, "r");
	const bytes = Buffer.alloc(text.length + piece);
	let count = 0;
	let kept = 0;
	try {
		for (;;) {
			const read = readSync(file, bytes, kept, piece, null);
			if (read === 0) return count;
			const filled = bytes.subarray(0, kept + read);
			for (let at = filled.indexOf(text); at !== -1; at = filled.indexOf(text, at + 1)) count += 1;
			kept = Math.min(text.length - 1, filled.length);
			bytes.copyWithin(0, filled.length - kept, filled.length);
		}
	} finally {
		closeSync(file);
	}
}
var piece;
var init_erase_number = __esmMin((() => {
	init_empty_log();
	piece = 1 << 22;
}));
// src/server/store/erase-receipt.ts
/**
* Destroys the body of a receipt in a data folder and in the copies that upgrades have left there, beside an
* endpoint that may be running on it. `false` when there is none of that number.
*
* @throws StartError when there is no data file, or one of another version.
*/
async function eraseReceipt(folder, rid, now) {
	(await openForReading(folder)).close();
	const store = await openSqliteStore(folder);
	try {
		const erased = await store.erase(rid, `${now.toISOString().slice(0, 19)}Z`);
		if (erased || await store.wasErased(rid)) {
			await eraseNumber(join(folder, "kelisim.sqlite"), rid);
			await eraseFromCopies(folder, rid);
		}
		return erased;
	} finally {
		await store.close();
	}
}
async function eraseFromCopies(folder, rid) {
	const { DatabaseSync } = await import("node:sqlite");
	for (const name of readdirSync(folder)) {
		if (!/^kelisim\.sqlite\.v\d+$/.test(name)) continue;
		const copy = new DatabaseSync(join(folder, name));
		try {
			copy.exec("PRAGMA journal_mode = DELETE");
			copy.exec("PRAGMA secure_delete = ON");
			copy.prepare("DELETE FROM receipts WHERE rid = ?").run(rid);
		} finally {
			copy.close();
		}
		await eraseNumber(join(folder, name), rid);
	}
}
var init_erase_receipt = __esmMin((() => {
	init_erase_number();
	init_open_for_reading();
	init_sqlite_store();
}));
// src/cli/erase.ts
var eraseCommand;
var init_erase = __esmMin((() => {
	init_receipt();
	init_erase_receipt();
	init_start_error();
	init_read_environment();
	eraseCommand = {
		operands: {
			written: "NUMBER",
			least: 1,
			most: 1
		},
		about: "destroy the body of a receipt; its place in the log stays",
		async run({ env, operands: [number = ""], out, err }) {
			const rid = number.replaceAll(/[\s-]/g, "").toUpperCase();
			if (!receiptIdFormat.test(rid)) throw new StartError(`Expected the number of a receipt, 26 letters and digits, found "${number}".`);
			const folder = readDataFolder(env);
			if (!await eraseReceipt(folder, rid, /* @__PURE__ */ new Date())) {
				err(`There is no receipt ${rid} in ${folder}, or it was erased already.\n`);
				return 1;
			}
			out(`The receipt ${rid} is erased. Its number is not taken again; backups that were made elsewhere still hold it.\n`);
			return 0;
		}
	};
}));
// src/server/store/csv-line.ts
/**
* One line of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it: every
* cell is quoted, but a quoted `=1+1` is a formula all the same. Control characters, which spreadsheets leave out or cut lines at, are spaces.
*/
function csvLine(cells) {
	return `${cells.map(toCell).join(",")}\r\n`;
}
function toCell(text) {
	return `"${text.replace(/\p{Cc}/gu, " ").replace(beforeFormula, "$1'").replaceAll("\"", "\"\"")}"`;
}
var beforeFormula;
var init_csv_line = __esmMin((() => {
	beforeFormula = new RegExp(`(^|[,;|])(?=[\\s"'\\p{Cf}]*[=+\\-@＝＋－＠])`, "gu");
}));
// src/server/store/export-receipts.ts
/**
* Every record of the log in its order: receipts whole, erased ones by the day they count for, in the site's time zone,
* and what they count as. What is
* kept while it runs is not in it.
*/
function* exportReceipts(db, format) {
	db.exec("BEGIN");
	try {
		const all = Number(db.prepare("SELECT count(*) AS n FROM leaves").get()?.["n"]);
		const records = db.prepare(`SELECT leaves.seq, body, tally, coalesce(receipts.site, tombstones.site) AS site,
              received, day, erased
       FROM leaves LEFT JOIN receipts USING (seq) LEFT JOIN tombstones USING (seq)
       ORDER BY leaves.seq`);
		let text = format === "csv" ? `\uFEFF${csvLine(columns$1)}` : "";
		let done = 0;
		for (const row of records.iterate()) {
			text += format === "csv" ? toCsv(row) : toJson(row);
			done += 1;
			if (done % stride$1 > 0) continue;
			yield {
				text,
				done,
				all
			};
			text = "";
		}
		yield {
			text,
			done,
			all
		};
	} finally {
		db.exec("ROLLBACK");
	}
}
function toJson({ seq, body, tally, site, received, day, erased }) {
	const isWhole = typeof body === "string";
	const seal = isWhole ? {
		seq,
		site,
		received
	} : {
		seq,
		site,
		day,
		erased
	};
	const rest = isWhole ? `"receipt":${body}` : `"tally":${String(tally)}`;
	return `${JSON.stringify(seal).slice(0, -1)},${rest}}\n`;
}
function toCsv({ seq, body, tally, site, received, day, erased }) {
	const record = {
		...parse$1(String(body ?? tally), seq),
		seq,
		site,
		received,
		day,
		erased
	};
	return csvLine(columns$1.map((column) => inCell$1(record[column])));
}
function parse$1(text, seq) {
	try {
		return JSON.parse(text);
	} catch {
		throw new StartError(`Record ${String(seq)} cannot be read: run kelisim verify.`);
	}
}
/** Choices as `analytics:1 marketing:0`. */
function inCell$1(value) {
	if (value === null || value === void 0) return "";
	return typeof value === "object" ? Object.entries(value).map(([id, choice]) => `${id}:${choice === true ? 1 : 0}`).join(" ") : `${value}`;
}
var exportFormats, stride$1, columns$1;
var init_export_receipts = __esmMin((() => {
	init_csv_line();
	init_start_error();
	exportFormats = ["ndjson", "csv"];
	stride$1 = 1e3;
	columns$1 = "seq site received erased day rid prev act by active layer asked categories services revision notice lang layout variant device gpc automation build decided".split(" ");
}));
// src/cli/slow-writer.ts
/** Writes no faster than is read, so that a large export does not pile up in memory. A reader that went away ends it quietly. */
function createSlowWriter(stream) {
	stream.on("error", (error) => {
		if (error.code === "EPIPE") process.exit(0);
	});
	return async (text) => {
		if (!stream.write(text)) await once(stream, "drain");
	};
}
var init_slow_writer = __esmMin((() => {}));
// src/cli/export.ts
var exportCommand;
var init_export = __esmMin((() => {
	init_export_receipts();
	init_open_for_reading();
	init_start_error();
	init_progress();
	init_read_environment();
	init_slow_writer();
	exportCommand = {
		about: "write every receipt to standard output, erased ones by what they count for",
		options: { format: {
			value: "FORMAT",
			about: `${exportFormats.join(" or ")} (ndjson)`
		} },
		async run({ env, options, err }) {
			const [given = "ndjson"] = options["format"] ?? [];
			const format = exportFormats.find((each) => each === given);
			if (!format) throw new StartError(`Expected --format to be ${exportFormats.join(" or ")}, found "${given}".`);
			const db = await openForReading(readDataFolder(env));
			const progress = createProgress(err, "receipts");
			const write = createSlowWriter(process.stdout);
			try {
				for (const { text, done, all } of exportReceipts(db, format)) {
					await write(text);
					progress.show(done, all);
				}
				progress.clear();
				return 0;
			} finally {
				db.close();
			}
		}
	};
}));
// src/contract/consent-record.ts
/**
* Reads a cookie value. Anything that is not exactly a record of version 1 gives `null`: an unreadable
* record is no record, and no record grants nothing.
*/
function parseConsentRecord(value) {
	const match = format.exec(value);
	if (!match) return null;
	const [, revision = "", day = "", pairs = ""] = match;
	const choices = /* @__PURE__ */ new Map();
	for (const pair of pairs.slice(1).split(".")) {
		const [id = "", bit] = pair.split(":");
		if (choices.has(id)) return null;
		choices.set(id, bit === "1");
	}
	return {
		revision: Number(revision),
		day,
		choices
	};
}
var consentCookieName, format;
var init_consent_record = __esmMin((() => {
	consentCookieName = "kelisim";
	format = /^1\.(\d{1,9})\.(\d{8})((?:\.[a-z0-9-]{1,40}:[01]){1,60})$/;
}));
// src/contract/lifetime-in-words.ts
/**
* How long something is kept, in words: of an ISO 8601 duration, `session`, `unlimited`, or `null` for what is
* not known. Not by `Intl`, because many phones have no Kazakh in theirs.
*/
function lifetimeInWords(lifetime, texts) {
	if (lifetime === "session") return texts.session;
	if (lifetime === "unlimited") return texts.unlimited;
	const [years, months, weeks, days, hours, minutes] = parseDuration(lifetime ?? "");
	return [
		[years, texts.years],
		[months, texts.months],
		[weeks && `${Number(weeks) * 7}`, texts.days],
		[days, texts.days],
		[hours, texts.hours],
		[minutes, texts.minutes]
	].map(([count, forms]) => count && `${count}\u00a0${form(Number(count), forms)}`).filter(Boolean).join(" ") || texts.unknown;
}
/** The form of a noun after a number: three forms are Russian, two English, one Kazakh. */
function form(count, forms) {
	const [one = "", few = one, many = few] = forms.split("|");
	if (few === many) return count === 1 ? one : few;
	const tens = count % 100;
	const ones = count % 10;
	if (tens > 10 && tens < 20) return many;
	return ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
}
var init_lifetime_in_words = __esmMin((() => {
	init_duration();
}));
// src/contract/markup.ts
/** Builds an element. */
function markup(tag, attributes, ...children) {
	return {
		tag,
		attributes,
		children
	};
}
/** Writes markup as HTML. Every text and every attribute is escaped; tags and names of attributes are ours. */
function toHtml(part) {
	if (typeof part === "string") return escapeHtml(part);
	const { tag, children } = part;
	const open = `<${tag}${Object.entries(part.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("")}>`;
	return tag === "br" ? open : `${open}${children.map(toHtml).join("")}</${tag}>`;
}
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
var entities;
var init_markup = __esmMin((() => {
	entities = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	};
}));
// src/contract/cookie-table.ts
/**
* Builds the table of cookies of a site: a table for each of the policy's two groups, the site's own and those of
* third parties, with a row for each service. Whichever side builds it, server or page, it is the same.
*
* The roles are written out because a narrow window shows the rows as blocks, and a browser may then forget that
* they are a table's.
*/
function buildCookieTable(texts, language) {
	const { table, services } = texts;
	const of = (party) => services.filter((service) => service.party === party).map((service) => buildServiceRow(service, texts));
	const own = buildGroup(texts, table.own, table.ownAbout, [buildChoiceRow(texts), ...of("first")]);
	const others = of("third");
	const third = others[0] ? [buildGroup(texts, table.third, table.thirdAbout, others)] : [];
	return markup("div", {
		class: "kelisim-cookies",
		lang: language,
		dir: "auto"
	}, own, ...third);
}
function buildGroup({ table }, name, about, rows) {
	const heads = [
		table.service,
		table.purpose,
		table.kept,
		table.recipient
	].map((head) => markup("th", {
		scope: "col",
		role: "columnheader"
	}, head));
	return markup("table", { role: "table" }, markup("caption", {}, markup("b", {}, name), " ", markup("span", {}, about)), markup("thead", { role: "rowgroup" }, markup("tr", { role: "row" }, ...heads)), markup("tbody", { role: "rowgroup" }, ...rows));
}
/** What Kelisim itself keeps: the consent record, and receipts until the endpoint has them. */
function buildChoiceRow(texts) {
	const { table, categories, lifetimes } = texts;
	const days = lifetimeInWords(`P180D`, lifetimes);
	return buildRow(texts, table.choice, categories.necessary, [
		[table.choicePurpose],
		[buildKept([[[consentCookieName, receiptCookieName], days], [[`${consentCookieName}.receipt.*`], `${table.storage}, ${table.untilDelivered}`]])],
		[table.onlySite]
	]);
}
function buildServiceRow(service, texts) {
	const { table, categories } = texts;
	const { name, purpose, recipient, privacyUrl } = service;
	const kept = namesByNote(service, texts);
	const receives = [recipient || table.onlySite];
	if (privacyUrl !== void 0) receives.push(markup("br", {}), markup("a", {
		href: privacyUrl,
		rel: "noopener noreferrer",
		"aria-label": `${texts.policy}: ${name}`
	}, texts.policy));
	return buildRow(texts, name, categories[service.category], [
		[purpose],
		[kept[0] ? buildKept(kept) : table.nothing],
		receives
	]);
}
function buildRow({ table }, name, category, cells) {
	const labels = [
		table.purpose,
		table.kept,
		table.recipient
	];
	return markup("tr", { role: "row" }, markup("th", {
		scope: "row",
		role: "rowheader"
	}, name, markup("br", {}), markup("small", {}, category)), ...cells.map((content, at) => markup("td", {
		role: "cell",
		"data-label": labels[at] ?? ""
	}, ...content)));
}
/** What a service keeps, those that stay equally long together, the storage of the browser last. */
function namesByNote({ cookies, storage }, { lifetimes, table }) {
	const byNote = /* @__PURE__ */ new Map();
	for (const [name, lifetime] of Object.entries(cookies)) {
		const note = lifetime === null ? table.noTerm : lifetimeInWords(lifetime, lifetimes);
		byNote.set(note, [...byNote.get(note) ?? [], name]);
	}
	const kept = [...byNote].map(([note, names]) => [names, note]);
	return storage[0] === void 0 ? kept : [...kept, [storage, table.storage]];
}
function buildKept(items) {
	return markup("ul", {}, ...items.map(([names, note]) => markup("li", {}, markup("code", {}, names.join(", ")), `\u00a0– ${note}`)));
}
var init_cookie_table = __esmMin((() => {
	init_receipt();
	init_consent_record();
	init_lifetime_in_words();
	init_markup();
}));
// src/contract/policy-style.ts
var policyStyle;
var init_policy_style = __esmMin((() => {
	policyStyle = `@layer kelisim{
.kelisim-cookies{container-type:inline-size}
.kelisim-cookies table{width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 1.5em}
.kelisim-cookies caption{text-align:start;padding:0 0 .5em}
.kelisim-cookies caption b{display:block}
.kelisim-cookies :is(th,td){padding:.6em 0;padding-inline-end:.9em;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);text-align:start;vertical-align:top;overflow-wrap:break-word}
.kelisim-cookies :is(th,td):last-child{padding-inline-end:0}
.kelisim-cookies :is(th,td):nth-child(1){width:22%}
.kelisim-cookies :is(th,td):nth-child(3){width:31%}
.kelisim-cookies small{font-weight:400}
.kelisim-cookies ul,.kelisim-choice ul{margin:0;padding:0;list-style:none}
.kelisim-cookies li{margin:0 0 .3em}
.kelisim-cookies code,.kelisim-choice code{overflow-wrap:anywhere}
@container (max-width:44em){
.kelisim-cookies :is(table,caption,tbody,tr,th,td):nth-child(n){display:block;width:auto}
.kelisim-cookies thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.kelisim-cookies tbody tr{padding:.6em 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}
.kelisim-cookies :is(tbody th,td){border:0;padding:.15em 0}
.kelisim-cookies td::before{content:attr(data-label) ": ";font-weight:600}
}
.kelisim-choice ul{padding:0 0 .8em}
.kelisim-choice ul ul{padding:0;padding-inline-start:1.2em}
.kelisim-choice input{min-height:44px;max-width:100%;box-sizing:border-box;padding:.4em .6em;font:inherit}
.kelisim-choice form button{margin:0 0 .6em}
.kelisim-choice button{min-height:44px;min-width:44px;margin:0 0 .6em;margin-inline-end:.6em;padding:.4em 1em;font:inherit;cursor:pointer}
.kelisim-choice button[aria-disabled=true]{cursor:default;opacity:.6}
}`;
}));
// src/server/site/cookie-table-page.ts
/**
* The table of cookies as a piece of HTML, for a page of the owner's: the table and its few rules of style. A page
* with a Content-Security-Policy names the style by {@link policyStyleHash}, or goes without it.
*/
function writeCookieTable(texts, language) {
	return `<style>${policyStyle}</style>\n${toHtml(buildCookieTable(texts, language))}\n`;
}
/** The same as a page of its own. */
function writeCookiePage(texts, language) {
	const title = toHtml(texts.table.title);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${toHtml(buildCookieTable(texts, language))}
</main>
</body>
</html>
`;
}
function hashOf(style) {
	return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}
var pageStyle, cookiePageStyleHash;
var init_cookie_table_page = __esmMin((() => {
	init_cookie_table();
	init_markup();
	init_policy_style();
	pageStyle = `${policyStyle}
body{max-width:60rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif}`;
	cookiePageStyleHash = hashOf(pageStyle);
	hashOf(policyStyle);
}));
// src/server/site/policy-services.ts
/** The services of a site as its policy page describes them in one language. */
function describeForPolicy(services, language) {
	return services.map(({ service, texts }) => {
		const { id, category, party, storage } = service;
		return {
			id,
			category,
			party,
			storage,
			cookies: lifetimesOf(service),
			...texts[language]
		};
	});
}
/**
* The cookies of a service with their lifetimes: the catalogue's full list, where the site has not written one of
* its own. Of the site's own names only those have a lifetime that the catalogue knows.
*/
function lifetimesOf({ id, cookies }) {
	const row = catalogueRows.find((known) => known.id === id);
	if (row && toService(row).cookies.join() === cookies.join()) return row.cookies;
	return Object.fromEntries(cookies.map((name) => [name, lifetimeOf(name, row)]));
}
function lifetimeOf(name, row) {
	return row && Object.hasOwn(row.cookies, name) ? row.cookies[name] ?? null : null;
}
var init_policy_services = __esmMin((() => {
	init_catalogue_row();
	init_catalogue_rows();
}));
// src/server/site/describe-record.ts
/** What the config states for the record, with the names of all its countries: many phones have no Kazakh ones. */
function describeRecord$1(record, services, language) {
	const ofServices = services.map(({ texts }) => texts[language].country);
	const codes = [
		record.jurisdiction,
		record.storedIn,
		...ofServices
	].filter((code) => code !== void 0);
	const countries = Object.fromEntries(codes.map((code) => [code, countryName(code, language) ?? code]));
	return {
		...record,
		countries
	};
}
var init_describe_record = __esmMin((() => {
	init_country_schema();
}));
// src/server/site/site-texts.ts
/**
* The sentences of the built language files, with the site's own services in the place of those that the files
* describe, and what the site states for the record.
*
* @throws StartError when a language file is missing or holds no texts.
*/
async function loadSiteTexts(folder, language, services, record = {}) {
	const described = services.map(({ service, texts }) => [service.id, texts[language]]);
	const [notice, preferences, policy] = await Promise.all([
		loadTexts(join(folder, textsFiles.notice(language)), "recipientOf"),
		loadTexts(join(folder, textsFiles.preferences(language)), "services"),
		loadTexts(join(folder, textsFiles.policy(language)), "services")
	]);
	return {
		notice: {
			...notice,
			recipientOf: Object.fromEntries(described.map(([id, { recipient }]) => [id, recipient]))
		},
		preferences: {
			...preferences,
			services: Object.fromEntries(described),
			record: describeRecord$1(record, services, language)
		},
		policy: {
			...policy,
			services: describeForPolicy(services, language)
		}
	};
}
async function loadTexts(path, key) {
	let module;
	try {
		module = await import(
			/* @vite-ignore */
			pathToFileURL(path).href
);
	} catch (error) {
		throw new StartError(`The texts ${path} cannot be read (${causeOf(error)}): run npm run build.`);
	}
	const texts = typeof module === "object" && module && "default" in module ? module.default : null;
	if (typeof texts !== "object" || texts === null || !(key in texts)) throw new StartError(`${path} should export the texts of the notice: run npm run build.`);
	return texts;
}
var textsFiles;
var init_site_texts = __esmMin((() => {
	init_policy_services();
	init_describe_record();
	init_start_error();
	textsFiles = {
		notice: (language) => `kelisim.${language}.js`,
		preferences: (language) => `kelisim-preferences.${language}.js`,
		policy: (language) => `kelisim-policy.${language}.js`
	};
}));
// src/cli/print-cookies.ts
/**
* The table of cookies of the site that the config describes, as HTML for its policy page.
*
* @param lang as written on the command line; without one the config's, else Russian
* @throws StartError for a language there is none of, and with every mistake of the config at once
*/
async function printCookies(env, widgetFolder, lang) {
	const file = resolve(env["KELISIM_CONFIG"]?.trim() || "kelisim.config.json");
	const config = await readConfig(file);
	if (!config.ok) throw new StartError(describeProblems(file, config.problems));
	const language = languageOf(lang ?? config.value.lang ?? "ru");
	const { policy } = await loadSiteTexts(widgetFolder, language, resolveServices(config.value.services));
	return writeCookieTable(policy, language);
}
function languageOf(name) {
	const language = languages.find((each) => each === name);
	if (language) return language;
	throw new StartError(`Expected --lang to be one of ${languages.join(", ")}, found "${name}".`);
}
var cookiesCommand;
var init_print_cookies = __esmMin((() => {
	init_language();
	init_cookie_table_page();
	init_resolve_services();
	init_site_texts();
	init_start_error();
	init_read_config();
	cookiesCommand = {
		about: "print the table of the site's cookies as HTML, for its policy page",
		options: { lang: {
			value: "LANG",
			about: "kk, ru or en: the language of the table (the config's, or ru)"
		} },
		async run({ env, widgetFolder, options, out }) {
			out(await printCookies(env, widgetFolder, options["lang"]?.[0]));
			return 0;
		}
	};
}));
// src/server/rates/recount.ts
/**
* Makes the tallies of decisions anew from the receipts of a data folder. Asked visits are counted once, when they
* happen, and stay as they are.
*
* @throws StartError when there is no data file, or an endpoint is running on it.
*/
async function recount(folder, onProgress) {
	const path = join(folder, "kelisim.sqlite");
	if (!existsSync(path)) throw new StartError(`There is no ${path}: set KELISIM_DATA to the data folder.`);
	const unlock = await lockFolder(folder);
	try {
		const store = await openSqliteStore(folder);
		try {
			const all = await store.log.size();
			await store.recount((done) => onProgress(done, all));
			return all;
		} finally {
			await store.close();
		}
	} finally {
		unlock();
	}
}
var init_recount$1 = __esmMin((() => {
	init_lock_folder();
	init_sqlite_store();
	init_start_error();
}));
// src/cli/recount.ts
var recountCommand;
var init_recount = __esmMin((() => {
	init_recount$1();
	init_progress();
	init_read_environment();
	recountCommand = {
		about: "count the decisions of all receipts anew, while the endpoint is stopped",
		async run({ env, out, err }) {
			const folder = readDataFolder(env);
			const progress = createProgress(err, "records");
			const all = await recount(folder, progress.show);
			progress.clear();
			out(`${all} records of ${folder} are counted anew. Asked visits stay as they were counted.\n`);
			return 0;
		}
	};
}));
// src/server/request/answer-tally.ts
/**
* The log of requests: one line a minute with how many answers of each status, and none for an idle
* minute. A line for each request would say when a visitor came, and would let anybody fill the disk.
*/
function createAnswerTally(log, now) {
	const counts = /* @__PURE__ */ new Map();
	const write = () => {
		if (counts.size === 0) return;
		log({
			event: "minute",
			time: now().toISOString(),
			answers: Object.fromEntries(counts)
		});
		counts.clear();
	};
	const timer = setInterval(write, minute$1);
	timer.unref();
	return {
		add(status) {
			counts.set(String(status), (counts.get(String(status)) ?? 0) + 1);
		},
		stop() {
			clearInterval(timer);
			write();
		}
	};
}
var minute$1;
var init_answer_tally = __esmMin((() => {
	minute$1 = 6e4;
}));
// src/contract/notice-manifest.ts
/**
* The notice manifest: everything shown to a visitor in one language, content-addressed by the SHA-256 of
* its canonical JSON. The page builds it from what it is about to show and puts the hash on the receipt;
* the endpoint builds the same from its own config at start and archives it. Equal inputs give equal
* bytes, whichever side builds. The widget's build is not part of it (it stands on the receipt): an
* upgrade that shows the same gives the same hash. Which item of the law and of ISO/IEC TS 27560 stands where:
* docs/records.md. Version 1 had no term, ways of withdrawal and record.
*/
function buildNoticeManifest(source) {
	const { language, texts } = source;
	return {
		v: 2,
		language,
		revision: source.revision,
		layout: source.layout,
		buttons: source.buttons ?? "three",
		theme: source.theme ?? null,
		variant: source.variant,
		preselected: false,
		operator: source.operator ? {
			name: operatorName(source.operator, language),
			bin: source.operator.bin ?? null,
			email: source.operator.email ?? null,
			...source.operator.address !== void 0 && { address: wordsOrText(source.operator.address, language) }
		} : null,
		policy: source.policy ? {
			url: source.policy.url,
			updated: source.policy.updated ?? null
		} : null,
		term: {
			days: 180,
			until: "withdrawn"
		},
		withdrawal: waysToWithdraw(source.operator),
		record: texts.record ?? null,
		services: source.services.map((service) => ({
			id: service.id,
			category: service.category,
			party: service.party,
			cookies: service.cookies,
			storage: service.storage
		})),
		texts: shownTexts(texts, source.services)
	};
}
function waysToWithdraw(operator) {
	return [
		"preferences",
		...operator?.email === void 0 ? [] : ["email"],
		...operator?.address === void 0 ? [] : ["letter"]
	];
}
/** The name of the operator in the visitor's language. */
function operatorName(operator, language) {
	return wordsOrText(operator.name, language);
}
/** One text for all languages, or the visitor's. */
function wordsOrText(text, language) {
	return typeof text === "string" ? text : wordsIn(text, language);
}
/** The texts of this site: a service that the site does not use is not part of its notice. */
function shownTexts(texts, services) {
	const { services: known, recipientOf, record: _stated, ...sentences } = texts;
	const described = services.map((service) => {
		const text = known[service.id];
		const recipient = recipientOf[service.id] ?? null;
		return [service.id, text ? {
			...text,
			recipient
		} : null];
	});
	return {
		...sentences,
		services: Object.fromEntries(described)
	};
}
var init_notice_manifest = __esmMin((() => {
	init_consent_record();
	init_language();
}));
// src/server/site/build-notices.ts
/**
* Builds the notice of this site in every language, as the page builds it: from the config, the services
* and the texts that stand in the language files as they are served.
*
* @throws StartError when a language file is missing or holds no texts.
*/
async function buildNotices(widgetFolder, config) {
	const resolved = resolveServices(config.services);
	const services = resolved.map(({ service }) => service);
	const shown = {
		...config,
		theme: buildTheme(config).css,
		services
	};
	return Promise.all(languages.map(async (language) => {
		const { notice, preferences } = await loadSiteTexts(widgetFolder, language, resolved, config.record);
		const texts = {
			...notice,
			...preferences
		};
		const manifest = canonicalJson(buildNoticeManifest({
			...shown,
			language,
			texts
		}));
		return {
			hash: createHash("sha256").update(manifest).digest("hex"),
			manifest
		};
	}));
}
var init_build_notices = __esmMin((() => {
	init_build_theme();
	init_canonical();
	init_language();
	init_notice_manifest();
	init_resolve_services();
	init_site_texts();
}));
// src/server/log/checkpoints.ts
/**
* Sees to it that every receipt is soon under a signed checkpoint. A checkpoint is stored before anybody can see
* it, so that a log which lost its last moments never signs another history of them.
*/
function createCheckpoints(options) {
	const { log, signer, keepOutside, now, interval, onFailure } = options;
	const make = async () => {
		const size = await log.size();
		const before = await log.newestCheckpoint();
		if (before && before.size >= size) return;
		const note = signCheckpoint({
			origin: signer.key.name,
			size,
			root: await log.root(size)
		}, signer.key, signer.sign);
		keepOutside(note);
		await log.addCheckpoint({
			size,
			note,
			made: now()
		});
	};
	let running = Promise.resolve();
	const look = () => running = running.then(make).catch(onFailure);
	const timer = setInterval(() => void look(), interval);
	timer.unref();
	return {
		newest: () => log.newestCheckpoint(),
		make: look,
		async stop() {
			clearInterval(timer);
			await look();
		}
	};
}
/**
* Makes sure that the log still begins with what its newest checkpoint says.
*
* @throws StartError when it does not: a store that was changed, or a backup older than what was published.
*/
async function checkAgainstNewest(log, keys) {
	const newest = await log.newestCheckpoint();
	if (!newest) return;
	const size = await log.size();
	if (newest.size > size) throw new StartError(`The log has ${size} receipts, its newest checkpoint says ${newest.size}: receipts are missing. Restore the whole data folder from one backup.`);
	const checkpoint = openCheckpoint(newest.note, keys);
	if (!checkpoint || !equalBytes(checkpoint.root, await log.root(newest.size))) throw new StartError(`The log does not match its checkpoint of ${newest.size} receipts, made ${newest.made}: something in the data folder was changed. Run kelisim verify to find it.`);
}
var defaultInterval;
var init_checkpoints = __esmMin((() => {
	init_checkpoint();
	init_bytes();
	init_start_error();
	defaultInterval = 3e4;
}));
// src/server/request/peer.ts
/** The address at the other end of the connection, or `null` when there is none to see. */
function peerAddress(c) {
	return c.env?.incoming?.socket.remoteAddress ?? null;
}
/** IPv4 in IPv6 clothes (`::ffff:127.0.0.1`) counts as what it is. */
function isLoopbackAddress(address) {
	const family = address === null ? 0 : isIP(address);
	return family !== 0 && loopback.check(address ?? "", family === 6 ? "ipv6" : "ipv4");
}
function hasForwardingHeader(headers) {
	return [...headers.keys()].some((name) => forwarding.has(name) || name.startsWith("x-forwarded"));
}
var loopback, forwarding;
var init_peer = __esmMin((() => {
	loopback = new BlockList();
	loopback.addSubnet("127.0.0.0", 8);
	loopback.addAddress("::1", "ipv6");
	forwarding = /* @__PURE__ */ new Set([
		"forwarded",
		"via",
		"x-real-ip",
		"x-client-ip",
		"client-ip",
		"x-cluster-client-ip",
		"x-original-host",
		"x-original-url",
		"true-client-ip",
		"fastly-client-ip",
		"cf-connecting-ip",
		"cf-ray",
		"cdn-loop"
	]);
}));
// src/server/request/client-address.ts
/**
* Behind a proxy that is trusted: what it says in `X-Forwarded-For`. Behind one on this machine that is not, every visitor has the
* proxy's address, so nobody is told from anybody. Else the address of the connection, whatever a header says.
*
* @param onUndeclared told of each request that comes through a proxy and does not say for whom, or not believably
*/
function createClientAddress(trusted, onUndeclared) {
	return (c) => {
		const address = peerAddress(c);
		const { headers } = c.req.raw;
		const isTrusted = address !== null && trusted?.has(address) === true;
		const forwarded = headers.get("x-forwarded-for");
		if (isTrusted && forwarded !== null) return forwardedAddress(forwarded, trusted) ?? address;
		if (!(isLoopbackAddress(address) ? hasForwardingHeader(headers) : isTrusted)) return address;
		onUndeclared();
		return null;
	};
}
/**
* The client in `X-Forwarded-For`: from the right, where the trusted proxies have written, the first that is none of them. What
* stands left of it is the client's own word. `null` where an address is expected and something else stands.
*/
function forwardedAddress(header, trusted) {
	let client = null;
	for (const hop of header.split(",").toReversed()) {
		client = addressIn(hop.trim());
		if (client === null || !trusted.has(client)) return client;
	}
	return client;
}
/** An address, with a port where a proxy writes one: `203.0.113.7:4711`, `[2001:db8::7]:4711`. */
function addressIn(hop) {
	const [, inBrackets, ipv4] = /^(?:\[([^\]]*)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/.exec(hop) ?? [];
	const address = inBrackets ?? ipv4 ?? hop;
	return isIP(address) !== 0 && !address.includes("%") ? address : null;
}
var init_client_address = __esmMin((() => {
	init_peer();
}));
// src/server/store/commit-queue.ts
/**
* Group commit. One sync of the disk takes longer than anything else in a request, so the receipts that
* arrive while it runs share the next one: a batch a turn of the event loop, every request of a batch
* answered after its commit has returned.
*/
function createCommitQueue(store, options) {
	const queue = [];
	let running = null;
	let stopped = false;
	const commit = async (batch) => {
		const received = options.now();
		try {
			const kept = await store.keep(batch.map(({ receipt }) => ({
				...receipt,
				received
			})));
			for (const [place, keeping] of kept.entries()) batch[place]?.resolve(keeping);
		} catch (error) {
			options.onFailure(error);
			for (const { reject } of batch) reject(new UnavailableError("the disk did not take it"));
		}
	};
	const run = async () => {
		do {
			await new Promise((resolve) => setImmediate(resolve));
			await commit(queue.splice(0, largestBatch));
		} while (queue.length > 0);
		running = null;
	};
	return {
		keep(receipt) {
			if (stopped) return Promise.reject(new UnavailableError("the endpoint is stopping"));
			if (queue.length >= options.waiting) return Promise.reject(new UnavailableError("too many receipts are waiting for the disk"));
			return new Promise((resolve, reject) => {
				queue.push({
					receipt,
					resolve,
					reject
				});
				running ??= run();
			});
		},
		async stop() {
			stopped = true;
			await running;
		}
	};
}
var UnavailableError, largestBatch;
var init_commit_queue = __esmMin((() => {
	UnavailableError = class extends Error {
		name = "UnavailableError";
	};
	largestBatch = 256;
}));
// src/server/rates/counter.ts
function createCounter(options) {
	const { store, now, onFailure, delay = 1e3 } = options;
	const dayInZone = createDayInZone(options.timeZone);
	const waiting = {
		asked: /* @__PURE__ */ new Map(),
		views: /* @__PURE__ */ new Map()
	};
	let timer = null;
	const put = (these, one) => {
		const key = JSON.stringify([
			one.site,
			one.day,
			...one.cell
		]);
		these.set(key, {
			...one,
			n: one.n + (these.get(key)?.n ?? 0)
		});
	};
	const flush = async () => {
		if (timer) clearTimeout(timer);
		timer = null;
		const asked = [...waiting.asked.values()];
		const views = [...waiting.views.values()];
		waiting.asked.clear();
		waiting.views.clear();
		if (asked.length + views.length === 0) return;
		try {
			await store.count({
				asked,
				views
			});
		} catch (error) {
			for (const one of asked) put(waiting.asked, one);
			for (const one of views) put(waiting.views, one);
			onFailure(error);
			later();
		}
	};
	const later = () => {
		timer ??= setTimeout(() => void flush(), delay).unref();
	};
	return {
		add(site, count) {
			const day = dayInZone(now().getTime());
			if (count.what === "view") put(waiting.views, {
				site,
				day,
				cell: viewCell(count),
				n: 1
			});
			else if (waiting.asked.size >= most) return false;
			else put(waiting.asked, {
				site,
				day,
				cell: askedCell(count),
				n: 1
			});
			later();
			return true;
		},
		flush,
		async stop() {
			await flush();
			if (timer) clearTimeout(timer);
		}
	};
}
var most;
var init_counter = __esmMin((() => {
	init_asked_cell();
	init_day_in_zone();
	init_view_cell();
	most = 1e3;
}));
// node_modules/hono/dist/http-exception.js
var HTTPException;
var init_http_exception = __esmMin((() => {
	HTTPException = class extends Error {
		res;
		status;
		/**
		* Creates an instance of `HTTPException`.
		* @param status - HTTP status code for the exception. Defaults to 500.
		* @param options - Additional options for the exception.
		*/
		constructor(status = 500, options) {
			super(options?.message, { cause: options?.cause });
			this.res = options?.res;
			this.status = status;
		}
		/**
		* Returns the response object associated with the exception.
		* If a response object is not provided, a new response is created with the error message and status code.
		* @returns The response object.
		*/
		getResponse() {
			if (this.res) return new Response(this.res.body, {
				status: this.status,
				headers: this.res.headers
			});
			return new Response(this.message, { status: this.status });
		}
	};
}));
// node_modules/hono/dist/request/constants.js
var GET_MATCH_RESULT;
var init_constants$1 = __esmMin((() => {
	GET_MATCH_RESULT = Symbol();
}));
// node_modules/hono/dist/utils/buffer.js
var bufferToFormData;
var init_buffer = __esmMin((() => {
	bufferToFormData = (arrayBuffer, contentType) => {
		return new Response(arrayBuffer, { headers: { "Content-Type": contentType.replace(/^[^;]+/, (mediaType) => mediaType.toLowerCase()) } }).formData();
	};
}));
// node_modules/hono/dist/utils/body.js
/**
* Parses form data from a request.
*
* @template T - The type of the parsed body data.
* @param {HonoRequest | Request} request - The request object containing form data.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {Promise<T>} The parsed body data.
*/
async function parseFormData(request, options) {
	if (!isRawRequest(request) && request.bodyCache.formData) return convertFormDataToBodyData(await request.bodyCache.formData, options);
	const headers = isRawRequest(request) ? request.headers : request.raw.headers;
	const arrayBuffer = await request.arrayBuffer();
	const formDataPromise = bufferToFormData(arrayBuffer, headers.get("Content-Type") || "");
	if (!isRawRequest(request)) request.bodyCache.formData = formDataPromise;
	const formData = await formDataPromise;
	if (formData) return convertFormDataToBodyData(formData, options);
	return {};
}
/**
* Converts form data to body data based on the provided options.
*
* @template T - The type of the parsed body data.
* @param {FormData} formData - The form data to convert.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {T} The converted body data.
*/
function convertFormDataToBodyData(formData, options) {
	const form = Object.create(null);
	const nestingState = { count: 0 };
	formData.forEach((value, key) => {
		if (!(options.all || key.endsWith("[]"))) form[key] = value;
		else handleParsingAllValues(form, key, value);
	});
	if (options.dot) Object.entries(form).forEach(([key, value]) => {
		if (key.includes(".")) {
			handleParsingNestedValues(form, key, value, nestingState);
			delete form[key];
		}
	});
	return form;
}
var MAX_NESTED_OBJECTS, isRawRequest, parseBody, handleParsingAllValues, handleParsingNestedValues, throwNestingLimitExceeded;
var init_body = __esmMin((() => {
	init_buffer();
	MAX_NESTED_OBJECTS = 1e4;
	isRawRequest = (request) => "headers" in request;
	parseBody = async (request, options = Object.create(null)) => {
		const { all = false, dot = false } = options;
		const mediaType = (isRawRequest(request) ? request.headers : request.raw.headers).get("Content-Type")?.split(";")[0].trim().toLowerCase();
		if (mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded") return parseFormData(request, {
			all,
			dot
		});
		return {};
	};
	handleParsingAllValues = (form, key, value) => {
		if (form[key] !== void 0) {
			if (Array.isArray(form[key])) form[key].push(value);
			else form[key] = [form[key], value];
		} else if (!key.endsWith("[]")) form[key] = value;
		else form[key] = [value];
	};
	handleParsingNestedValues = (form, key, value, state) => {
		if (/(?:^|\.)__proto__\./.test(key)) return;
		let nestedForm = form;
		const keys = key.split(".", 34);
		if (keys.length > 33) throwNestingLimitExceeded();
		keys.forEach((key, index) => {
			if (index === keys.length - 1) nestedForm[key] = value;
			else {
				if (!nestedForm[key] || typeof nestedForm[key] !== "object" || Array.isArray(nestedForm[key]) || nestedForm[key] instanceof File) {
					if (state.count++ >= MAX_NESTED_OBJECTS) throwNestingLimitExceeded();
					nestedForm[key] = Object.create(null);
				}
				nestedForm = nestedForm[key];
			}
		});
	};
	throwNestingLimitExceeded = () => {
		throw new Error("Nesting limit exceeded");
	};
}));
// node_modules/hono/dist/utils/url.js
var splitPath, splitRoutingPath, extractGroupsFromPath, replaceGroupMarks, patternCache, getPattern, tryDecode, decodeURIWithPreservedPercent, getPath, getPathNoStrict, mergePath, checkOptionalParameter, tryDecodeURIComponent, _decodeURI, _getQueryParam, getQueryParam, getQueryParams, decodeURIComponent_;
var init_url = __esmMin((() => {
	splitPath = (path) => {
		const paths = path.split("/");
		if (paths[0] === "") paths.shift();
		return paths;
	};
	splitRoutingPath = (routePath) => {
		const { groups, path } = extractGroupsFromPath(routePath);
		const paths = splitPath(path);
		return replaceGroupMarks(paths, groups);
	};
	extractGroupsFromPath = (path) => {
		const groups = [];
		path = path.replace(/\{[^}]+\}/g, (match, index) => {
			const mark = `@${index}`;
			groups.push([mark, match]);
			return mark;
		});
		return {
			groups,
			path
		};
	};
	replaceGroupMarks = (paths, groups) => {
		for (let i = groups.length - 1; i >= 0; i--) {
			const [mark] = groups[i];
			for (let j = paths.length - 1; j >= 0; j--) if (paths[j].includes(mark)) {
				paths[j] = paths[j].replace(mark, groups[i][1]);
				break;
			}
		}
		return paths;
	};
	patternCache = {};
	getPattern = (label, next) => {
		if (label === "*") return "*";
		const match = label.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
		if (match) {
			const cacheKey = `${label}#${next}`;
			if (!patternCache[cacheKey]) {
				if (match[2]) patternCache[cacheKey] = next && next[0] !== ":" && next[0] !== "*" ? [
					cacheKey,
					match[1],
					new RegExp(`^${match[2]}(?=/${next})`)
				] : [
					label,
					match[1],
					new RegExp(`^${match[2]}$`)
				];
				else patternCache[cacheKey] = [
					label,
					match[1],
					true
				];
			}
			return patternCache[cacheKey];
		}
		return null;
	};
	tryDecode = (str, decoder) => {
		try {
			return decoder(str);
		} catch {
			return str.replace(/(?:%[0-9A-Fa-f]{2})+/g, (match) => {
				try {
					return decoder(match);
				} catch {
					return match;
				}
			});
		}
	};
	decodeURIWithPreservedPercent = (value) => decodeURI(value.includes("%25") ? value.replace(/%25/g, "%2525") : value);
	getPath = (request) => {
		const url = request.url;
		const start = url.indexOf("/", url.indexOf(":") + 4);
		let i = start;
		for (; i < url.length; i++) {
			const charCode = url.charCodeAt(i);
			if (charCode === 37) {
				const queryIndex = url.indexOf("?", i);
				const hashIndex = url.indexOf("#", i);
				const end = queryIndex === -1 ? hashIndex === -1 ? void 0 : hashIndex : hashIndex === -1 ? queryIndex : Math.min(queryIndex, hashIndex);
				const path = url.slice(start, end);
				const decoded = tryDecode(path, decodeURIWithPreservedPercent);
				if (/%(?![0-9A-Fa-f]{2})/.test(path)) {
					const rewritten = new URL("http://localhost");
					rewritten.pathname = decoded.replace(/[\\\t\n\r]/g, encodeURIComponent);
					if (tryDecode(rewritten.pathname, decodeURIWithPreservedPercent) !== decoded) return tryDecode(path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"), decodeURIWithPreservedPercent);
				}
				return decoded;
			} else if (charCode === 63 || charCode === 35) break;
		}
		return url.slice(start, i);
	};
	getPathNoStrict = (request) => {
		const result = getPath(request);
		return result.length > 1 && result.at(-1) === "/" ? result.slice(0, -1) : result;
	};
	mergePath = (base, sub, ...rest) => {
		if (rest.length) sub = mergePath(sub, ...rest);
		return `${base?.[0] === "/" ? "" : "/"}${base}${sub === "/" ? "" : `${base?.at(-1) === "/" ? "" : "/"}${sub?.[0] === "/" ? sub.slice(1) : sub}`}`;
	};
	checkOptionalParameter = (path) => {
		if (path.charCodeAt(path.length - 1) !== 63 || !path.includes(":")) return null;
		const segments = path.split("/");
		const results = [];
		let basePath = "";
		segments.forEach((segment) => {
			if (segment !== "" && !/\:/.test(segment)) basePath += "/" + segment;
			else if (/\:/.test(segment)) {
				if (segment.charCodeAt(segment.length - 1) === 63) {
					if (results.length === 0 && basePath === "") results.push("/");
					else results.push(basePath);
					const optionalSegment = segment.slice(0, -1);
					basePath += "/" + optionalSegment;
					results.push(basePath);
				} else basePath += "/" + segment;
			}
		});
		return results.filter((v, i, a) => a.indexOf(v) === i);
	};
	tryDecodeURIComponent = (str) => str.indexOf("%") !== -1 ? tryDecode(str, decodeURIComponent_) : str;
	_decodeURI = (value) => {
		if (value.indexOf("+") !== -1) value = value.replace(/\+/g, " ");
		return tryDecodeURIComponent(value);
	};
	_getQueryParam = (url, key, multiple) => {
		const hashIndex = url.indexOf("#", 8);
		if (hashIndex !== -1) url = url.slice(0, hashIndex);
		let encoded;
		if (!multiple && key && !/[%+&=]/.test(key)) {
			const queryIndex = url.indexOf("?", 8);
			let keyIndex = queryIndex;
			if (keyIndex === -1) return;
			if (!url.startsWith(key, keyIndex + 1)) keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
			while (keyIndex !== -1) {
				const trailingKeyCode = url.charCodeAt(keyIndex + key.length + 1);
				if (trailingKeyCode === 61 || trailingKeyCode === 38 || isNaN(trailingKeyCode)) {
					if (keyIndex > queryIndex && /(?:^|&)[^=&]*[%+]/.test(url.slice(queryIndex + 1, keyIndex))) break;
					if (trailingKeyCode === 61) {
						const valueIndex = keyIndex + key.length + 2;
						const endIndex = url.indexOf("&", valueIndex);
						return _decodeURI(url.slice(valueIndex, endIndex === -1 ? void 0 : endIndex));
					}
					return "";
				}
				keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
			}
			encoded = /[%+]/.test(url);
			if (!encoded) return;
		}
		const results = Object.create(null);
		encoded ??= /[%+]/.test(url);
		let keyIndex = url.indexOf("?", 8);
		while (keyIndex !== -1) {
			const nextKeyIndex = url.indexOf("&", keyIndex + 1);
			let valueIndex = url.indexOf("=", keyIndex);
			if (valueIndex > nextKeyIndex && nextKeyIndex !== -1) valueIndex = -1;
			let name = url.slice(keyIndex + 1, valueIndex === -1 ? nextKeyIndex === -1 ? void 0 : nextKeyIndex : valueIndex);
			if (encoded) name = _decodeURI(name);
			keyIndex = nextKeyIndex;
			if (name === "") continue;
			let value;
			if (valueIndex === -1) value = "";
			else {
				value = url.slice(valueIndex + 1, nextKeyIndex === -1 ? void 0 : nextKeyIndex);
				if (encoded) value = _decodeURI(value);
			}
			if (multiple) {
				if (!(results[name] && Array.isArray(results[name]))) results[name] = [];
				results[name].push(value);
			} else results[name] ??= value;
		}
		return key ? results[key] : results;
	};
	getQueryParam = _getQueryParam;
	getQueryParams = (url, key) => {
		return _getQueryParam(url, key, true);
	};
	decodeURIComponent_ = decodeURIComponent;
}));
// node_modules/hono/dist/request.js
var HonoRequest;
var init_request = __esmMin((() => {
	init_constants$1();
	init_body();
	init_url();
	HonoRequest = class {
		/**
		* `.raw` can get the raw Request object.
		*
		* @see {@link https://hono.dev/docs/api/request#raw}
		*
		* @example
		* ```ts
		* // For Cloudflare Workers
		* app.post('/', async (c) => {
		*   const metadata = c.req.raw.cf?.hostMetadata?
		*   ...
		* })
		* ```
		*/
		raw;
		#validatedData;
		#matchResult;
		routeIndex = 0;
		/**
		* `.path` can get the pathname of the request.
		*
		* @see {@link https://hono.dev/docs/api/request#path}
		*
		* @example
		* ```ts
		* app.get('/about/me', (c) => {
		*   const pathname = c.req.path // `/about/me`
		* })
		* ```
		*/
		path;
		bodyCache = {};
		constructor(request, path = "/", matchResult = [[]]) {
			this.raw = request;
			this.path = path;
			this.#matchResult = matchResult;
		}
		param(key) {
			return key ? this.#getDecodedParam(key) : this.#getAllDecodedParams();
		}
		#getDecodedParam(key) {
			const paramKey = this.#matchResult[0][this.routeIndex]?.[1][key];
			const param = this.#getParamValue(paramKey);
			return param && tryDecodeURIComponent(param);
		}
		#getAllDecodedParams() {
			const decoded = {};
			const keys = Object.keys(this.#matchResult[0][this.routeIndex]?.[1] ?? {});
			for (const key of keys) {
				const value = this.#getParamValue(this.#matchResult[0][this.routeIndex][1][key]);
				if (value !== void 0) decoded[key] = tryDecodeURIComponent(value);
			}
			return decoded;
		}
		#getParamValue(paramKey) {
			return this.#matchResult[1] ? this.#matchResult[1][paramKey] : paramKey;
		}
		query(key) {
			return getQueryParam(this.url, key);
		}
		queries(key) {
			return getQueryParams(this.url, key);
		}
		header(name) {
			if (name) return this.raw.headers.get(name) ?? void 0;
			const headerData = Object.create(null);
			this.raw.headers.forEach((value, key) => {
				headerData[key] = value;
			});
			return headerData;
		}
		async parseBody(options) {
			return parseBody(this, options);
		}
		#cachedBody = (key) => {
			const { bodyCache, raw } = this;
			const cachedBody = bodyCache[key];
			if (cachedBody) return cachedBody;
			for (const anyCachedKey in bodyCache) return bodyCache[anyCachedKey].then((body) => {
				if (anyCachedKey === "json") body = JSON.stringify(body);
				const contentType = anyCachedKey === "formData" ? void 0 : raw.headers.get("content-type");
				return new Response(body, { headers: contentType ? { "Content-Type": contentType } : void 0 })[key]();
			});
			return bodyCache[key] = raw[key]();
		};
		/**
		* `.json()` can parse Request body of type `application/json`
		*
		* @see {@link https://hono.dev/docs/api/request#json}
		*
		* @example
		* ```ts
		* app.post('/entry', async (c) => {
		*   const body = await c.req.json()
		* })
		* ```
		*/
		json() {
			return this.#cachedBody("text").then((text) => JSON.parse(text));
		}
		/**
		* `.text()` can parse Request body of type `text/plain`
		*
		* @see {@link https://hono.dev/docs/api/request#text}
		*
		* @example
		* ```ts
		* app.post('/entry', async (c) => {
		*   const body = await c.req.text()
		* })
		* ```
		*/
		text() {
			return this.#cachedBody("text");
		}
		/**
		* `.arrayBuffer()` parse Request body as an `ArrayBuffer`
		*
		* @see {@link https://hono.dev/docs/api/request#arraybuffer}
		*
		* @example
		* ```ts
		* app.post('/entry', async (c) => {
		*   const body = await c.req.arrayBuffer()
		* })
		* ```
		*/
		arrayBuffer() {
			return this.#cachedBody("arrayBuffer");
		}
		/**
		* `.bytes()` parses the request body as a `Uint8Array`.
		*
		* @see {@link https://hono.dev/docs/api/request#bytes}
		*
		* @example
		* ```ts
		* app.post('/entry', async (c) => {
		*   const body = await c.req.bytes()
		* })
		* ```
		*/
		bytes() {
			return this.#cachedBody("arrayBuffer").then((buffer) => new Uint8Array(buffer));
		}
		/**
		* Parses the request body as a `Blob`.
		* @example
		* ```ts
		* app.post('/entry', async (c) => {
		*   const body = await c.req.blob();
		* });
		* ```
		* @see https://hono.dev/docs/api/request#blob
		*/
		blob() {
			return this.#cachedBody("blob");
		}
		/**
		* Parses the request body as `FormData`.
		* @example
		* ```ts
		* app.post('/entry', async (c) => {
		*   const body = await c.req.formData();
		* });
		* ```
		* @see https://hono.dev/docs/api/request#formdata
		*/
		formData() {
			return this.#cachedBody("formData");
		}
		/**
		* Adds validated data to the request.
		*
		* @param target - The target of the validation.
		* @param data - The validated data to add.
		*/
		addValidatedData(target, data) {
			(this.#validatedData ??= {})[target] = data;
		}
		valid(target) {
			return this.#validatedData?.[target];
		}
		/**
		* `.url` can get the request url strings.
		*
		* @see {@link https://hono.dev/docs/api/request#url}
		*
		* @example
		* ```ts
		* app.get('/about/me', (c) => {
		*   const url = c.req.url // `http://localhost:8787/about/me`
		*   ...
		* })
		* ```
		*/
		get url() {
			return this.raw.url;
		}
		/**
		* `.method` can get the method name of the request.
		*
		* @see {@link https://hono.dev/docs/api/request#method}
		*
		* @example
		* ```ts
		* app.get('/about/me', (c) => {
		*   const method = c.req.method // `GET`
		* })
		* ```
		*/
		get method() {
			return this.raw.method;
		}
		get [GET_MATCH_RESULT]() {
			return this.#matchResult;
		}
		/**
		* `.matchedRoutes` can return a matched route in the handler
		*
		* @deprecated
		*
		* Use matchedRoutes helper defined in "hono/route" instead.
		*
		* @see {@link https://hono.dev/docs/api/request#matchedroutes}
		*
		* @example
		* ```ts
		* app.use('*', async function logger(c, next) {
		*   await next()
		*   c.req.matchedRoutes.forEach(({ handler, method, path }, i) => {
		*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
		*     console.log(
		*       method,
		*       ' ',
		*       path,
		*       ' '.repeat(Math.max(10 - path.length, 0)),
		*       name,
		*       i === c.req.routeIndex ? '<- respond from here' : ''
		*     )
		*   })
		* })
		* ```
		*/
		get matchedRoutes() {
			return this.#matchResult[0].map(([[, route]]) => route);
		}
		/**
		* `.routePath` can retrieve the path registered within the handler
		*
		* @deprecated
		*
		* Use routePath helper defined in "hono/route" instead.
		*
		* @see {@link https://hono.dev/docs/api/request#routepath}
		*
		* @example
		* ```ts
		* app.get('/posts/:id', (c) => {
		*   return c.json({ path: c.req.routePath })
		* })
		* ```
		*/
		get routePath() {
			return this.#matchResult[0].map(([[, route]]) => route)[this.routeIndex].path;
		}
	};
}));
// node_modules/hono/dist/utils/html.js
var HtmlEscapedCallbackPhase, raw, escapeRe, stringBufferToString, escapeToBuffer, resolveCallbackSync, resolveCallback;
var init_html$1 = __esmMin((() => {
	HtmlEscapedCallbackPhase = {
		Stringify: 1,
		BeforeStream: 2,
		Stream: 3
	};
	raw = (value, callbacks) => {
		const escapedString = new String(value);
		escapedString.isEscaped = true;
		escapedString.callbacks = callbacks;
		return escapedString;
	};
	escapeRe = /[&<>'"]/;
	stringBufferToString = async (buffer, callbacks) => {
		let str = "";
		callbacks ||= [];
		const resolvedBuffer = await Promise.all(buffer);
		for (let i = resolvedBuffer.length - 1;; i--) {
			str += resolvedBuffer[i];
			i--;
			if (i < 0) break;
			let r = resolvedBuffer[i];
			if (r == null || typeof r === "boolean") continue;
			if (typeof r === "number") {
				str += r;
				continue;
			}
			if (typeof r === "object") callbacks.push(...r.callbacks || []);
			const isEscaped = r.isEscaped;
			r = await (typeof r === "object" ? r.toString() : r);
			if (typeof r === "object") callbacks.push(...r.callbacks || []);
			if (r.isEscaped ?? isEscaped) str += r;
			else {
				const buf = [str];
				escapeToBuffer(r, buf);
				str = buf[0];
			}
		}
		return raw(str, callbacks);
	};
	escapeToBuffer = (str, buffer) => {
		const match = str.search(escapeRe);
		if (match === -1) {
			buffer[0] += str;
			return;
		}
		let escape;
		let index;
		let lastIndex = 0;
		for (index = match; index < str.length; index++) {
			switch (str.charCodeAt(index)) {
				case 34:
					escape = "&quot;";
					break;
				case 39:
					escape = "&#39;";
					break;
				case 38:
					escape = "&amp;";
					break;
				case 60:
					escape = "&lt;";
					break;
				case 62:
					escape = "&gt;";
					break;
				default: continue;
			}
			buffer[0] += str.substring(lastIndex, index) + escape;
			lastIndex = index + 1;
		}
		buffer[0] += str.substring(lastIndex, index);
	};
	resolveCallbackSync = (str) => {
		const callbacks = str.callbacks;
		if (!callbacks?.length) return str;
		const buffer = [str];
		const context = {};
		callbacks.forEach((c) => c({
			phase: HtmlEscapedCallbackPhase.Stringify,
			buffer,
			context
		}));
		return buffer[0];
	};
	resolveCallback = async (str, phase, preserveCallbacks, context, buffer) => {
		if (typeof str === "object" && !(str instanceof String)) {
			if (!(str instanceof Promise)) str = str.toString();
			if (str instanceof Promise) str = await str;
		}
		const callbacks = str.callbacks;
		if (!callbacks?.length) return Promise.resolve(str);
		if (buffer) buffer[0] += str;
		else buffer = [str];
		const resStr = Promise.all(callbacks.map((c) => c({
			phase,
			buffer,
			context
		}))).then((res) => Promise.all(res.filter(Boolean).map((str) => resolveCallback(str, phase, false, context, buffer))).then(() => buffer[0]));
		if (preserveCallbacks) return raw(await resStr, callbacks);
		else return resStr;
	};
}));
// node_modules/hono/dist/context.js
var TEXT_PLAIN, setDefaultContentType, createResponseInstance, Context;
var init_context = __esmMin((() => {
	init_request();
	init_html$1();
	TEXT_PLAIN = "text/plain; charset=UTF-8";
	setDefaultContentType = (contentType, headers) => {
		return {
			"Content-Type": contentType,
			...headers
		};
	};
	createResponseInstance = (body, init) => new Response(body, init);
	Context = class {
		#rawRequest;
		#req;
		/**
		* `.env` can get bindings (environment variables, secrets, KV namespaces, D1 database, R2 bucket etc.) in Cloudflare Workers.
		*
		* @see {@link https://hono.dev/docs/api/context#env}
		*
		* @example
		* ```ts
		* // Environment object for Cloudflare Workers
		* app.get('*', async c => {
		*   const counter = c.env.COUNTER
		* })
		* ```
		*/
		env = {};
		#var;
		finalized = false;
		/**
		* `.error` can get the error object from the middleware if the Handler throws an error.
		*
		* @see {@link https://hono.dev/docs/api/context#error}
		*
		* @example
		* ```ts
		* app.use('*', async (c, next) => {
		*   await next()
		*   if (c.error) {
		*     // do something...
		*   }
		* })
		* ```
		*/
		error;
		#status;
		#executionCtx;
		#res;
		#layout;
		#renderer;
		#notFoundHandler;
		#preparedHeaders;
		#matchResult;
		#path;
		/**
		* Creates an instance of the Context class.
		*
		* @param req - The Request object.
		* @param options - Optional configuration options for the context.
		*/
		constructor(req, options) {
			this.#rawRequest = req;
			if (options) {
				this.#executionCtx = options.executionCtx;
				this.env = options.env;
				this.#notFoundHandler = options.notFoundHandler;
				this.#path = options.path;
				this.#matchResult = options.matchResult;
			}
		}
		/**
		* `.req` is the instance of {@link HonoRequest}.
		*/
		get req() {
			this.#req ??= new HonoRequest(this.#rawRequest, this.#path, this.#matchResult);
			return this.#req;
		}
		/**
		* @see {@link https://hono.dev/docs/api/context#event}
		* The FetchEvent associated with the current request.
		*
		* @throws Will throw an error if the context does not have a FetchEvent.
		*/
		get event() {
			if (this.#executionCtx && "respondWith" in this.#executionCtx) return this.#executionCtx;
			else throw Error("This context has no FetchEvent");
		}
		/**
		* @see {@link https://hono.dev/docs/api/context#executionctx}
		* The ExecutionContext associated with the current request.
		*
		* @throws Will throw an error if the context does not have an ExecutionContext.
		*/
		get executionCtx() {
			if (this.#executionCtx) return this.#executionCtx;
			else throw Error("This context has no ExecutionContext");
		}
		/**
		* @see {@link https://hono.dev/docs/api/context#res}
		* The Response object for the current request.
		*/
		get res() {
			return this.#res ||= createResponseInstance(null, { headers: this.#preparedHeaders ??= new Headers() });
		}
		/**
		* Sets the Response object for the current request.
		*
		* @param _res - The Response object to set.
		*/
		set res(_res) {
			if (this.#res && _res) {
				_res = createResponseInstance(_res.body, _res);
				for (const [k, v] of this.#res.headers.entries()) {
					if (k === "content-type") continue;
					if (k === "set-cookie") {
						const cookies = this.#res.headers.getSetCookie();
						_res.headers.delete("set-cookie");
						for (const cookie of cookies) _res.headers.append("set-cookie", cookie);
					} else _res.headers.set(k, v);
				}
			}
			this.#res = _res;
			this.finalized = true;
		}
		/**
		* `.render()` can create a response within a layout.
		*
		* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
		*
		* @example
		* ```ts
		* app.get('/', (c) => {
		*   return c.render('Hello!')
		* })
		* ```
		*/
		render = (...args) => {
			this.#renderer ??= (content) => this.html(content);
			return this.#renderer(...args);
		};
		/**
		* Sets the layout for the response.
		*
		* @param layout - The layout to set.
		* @returns The layout function.
		*/
		setLayout = (layout) => this.#layout = layout;
		/**
		* Gets the current layout for the response.
		*
		* @returns The current layout function.
		*/
		getLayout = () => this.#layout;
		/**
		* `.setRenderer()` can set the layout in the custom middleware.
		*
		* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
		*
		* @example
		* ```tsx
		* app.use('*', async (c, next) => {
		*   c.setRenderer((content) => {
		*     return c.html(
		*       <html>
		*         <body>
		*           <p>{content}</p>
		*         </body>
		*       </html>
		*     )
		*   })
		*   await next()
		* })
		* ```
		*/
		setRenderer = (renderer) => {
			this.#renderer = renderer;
		};
		/**
		* `.header()` can set headers.
		*
		* @see {@link https://hono.dev/docs/api/context#header}
		*
		* @example
		* ```ts
		* app.get('/welcome', (c) => {
		*   // Set headers
		*   c.header('X-Message', 'Hello!')
		*   c.header('Content-Type', 'text/plain')
		*
		*   // Append multiple headers using the append option (e.g. Vary)
		*   c.header('Vary', 'Accept-Encoding', { append: true })
		*   c.header('Vary', 'User-Agent', { append: true })
		*
		*   return c.body('Thank you for coming')
		* })
		* ```
		*/
		header = (name, value, options) => {
			if (this.finalized && !this.#res.bodyUsed) this.#res = createResponseInstance(this.#res.body, this.#res);
			const headers = this.#res ? this.#res.headers : this.#preparedHeaders ??= new Headers();
			if (value === void 0) headers.delete(name);
			else if (options?.append) headers.append(name, value);
			else headers.set(name, value);
		};
		status = (status) => {
			this.#status = status;
		};
		/**
		* `.set()` can set the value specified by the key.
		*
		* @see {@link https://hono.dev/docs/api/context#set-get}
		*
		* @example
		* ```ts
		* app.use('*', async (c, next) => {
		*   c.set('message', 'Hono is hot!!')
		*   await next()
		* })
		* ```
		*/
		set = (key, value) => {
			this.#var ??= /* @__PURE__ */ new Map();
			this.#var.set(key, value);
		};
		/**
		* `.get()` can use the value specified by the key.
		*
		* @see {@link https://hono.dev/docs/api/context#set-get}
		*
		* @example
		* ```ts
		* app.get('/', (c) => {
		*   const message = c.get('message')
		*   return c.text(`The message is "${message}"`)
		* })
		* ```
		*/
		get = (key) => {
			return this.#var ? this.#var.get(key) : void 0;
		};
		/**
		* `.var` can access the value of a variable.
		*
		* @see {@link https://hono.dev/docs/api/context#var}
		*
		* @example
		* ```ts
		* const result = c.var.client.oneMethod()
		* ```
		*/
		get var() {
			if (!this.#var) return {};
			return Object.fromEntries(this.#var);
		}
		#newResponse(data, arg, headers) {
			let responseHeaders = this.#res ? new Headers(this.#res.headers) : this.#preparedHeaders;
			if (typeof arg === "object" && arg.headers) {
				responseHeaders ??= new Headers();
				for (const [key, value] of new Headers(arg.headers)) if (key === "set-cookie") responseHeaders.append(key, value);
				else responseHeaders.set(key, value);
			}
			if (headers) {
				if (!responseHeaders) {
					let count = 0;
					for (const k in headers) if (++count > 1 || typeof headers[k] !== "string") {
						responseHeaders = new Headers();
						break;
					}
				}
				if (responseHeaders) for (const k in headers) {
					const v = headers[k];
					if (typeof v === "string") responseHeaders.set(k, v);
					else {
						responseHeaders.delete(k);
						for (const v2 of v) responseHeaders.append(k, v2);
					}
				}
			}
			const status = typeof arg === "number" ? arg : arg?.status ?? this.#status;
			return createResponseInstance(data, {
				status,
				headers: responseHeaders ?? headers
			});
		}
		newResponse = (...args) => this.#newResponse(...args);
		/**
		* `.body()` can return the HTTP response.
		* You can set headers with `.header()` and set HTTP status code with `.status`.
		* This can also be set in `.text()`, `.json()` and so on.
		*
		* @see {@link https://hono.dev/docs/api/context#body}
		*
		* @example
		* ```ts
		* app.get('/welcome', (c) => {
		*   // Set headers
		*   c.header('X-Message', 'Hello!')
		*   c.header('Content-Type', 'text/plain')
		*   // Set HTTP status code
		*   c.status(201)
		*
		*   // Return the response body
		*   return c.body('Thank you for coming')
		* })
		* ```
		*/
		body = (data, arg, headers) => this.#newResponse(data, arg, headers);
		/**
		* `.text()` can render text as `Content-Type:text/plain`.
		*
		* @see {@link https://hono.dev/docs/api/context#text}
		*
		* @example
		* ```ts
		* app.get('/say', (c) => {
		*   return c.text('Hello!')
		* })
		* ```
		*/
		text = (text, arg, headers) => {
			return !this.#preparedHeaders && !this.#status && !arg && !headers && !this.finalized ? new Response(text) : this.#newResponse(text, arg, setDefaultContentType(TEXT_PLAIN, headers));
		};
		/**
		* `.json()` can render JSON as `Content-Type:application/json`.
		*
		* @see {@link https://hono.dev/docs/api/context#json}
		*
		* @example
		* ```ts
		* app.get('/api', (c) => {
		*   return c.json({ message: 'Hello!' })
		* })
		* ```
		*/
		json = (object, arg, headers) => {
			return this.#newResponse(JSON.stringify(object), arg, setDefaultContentType("application/json", headers));
		};
		html = (html, arg, headers) => {
			const res = (html) => this.#newResponse(html, arg, setDefaultContentType("text/html; charset=UTF-8", headers));
			return typeof html === "object" ? resolveCallback(html, HtmlEscapedCallbackPhase.Stringify, false, {}).then(res) : res(html);
		};
		/**
		* `.redirect()` can Redirect, default status code is 302.
		*
		* @see {@link https://hono.dev/docs/api/context#redirect}
		*
		* @example
		* ```ts
		* app.get('/redirect', (c) => {
		*   return c.redirect('/')
		* })
		* app.get('/redirect-permanently', (c) => {
		*   return c.redirect('/', 301)
		* })
		* ```
		*/
		redirect = (location, status) => {
			const locationString = String(location);
			this.header("Location", !/[^\x00-\xFF]/.test(locationString) ? locationString : encodeURI(locationString));
			return this.newResponse(null, status ?? 302);
		};
		/**
		* `.notFound()` can return the Not Found Response.
		*
		* @see {@link https://hono.dev/docs/api/context#notfound}
		*
		* @example
		* ```ts
		* app.get('/notfound', (c) => {
		*   return c.notFound()
		* })
		* ```
		*/
		notFound = () => {
			this.#notFoundHandler ??= () => createResponseInstance();
			return this.#notFoundHandler(this);
		};
	};
}));
// node_modules/hono/dist/compose.js
var compose;
var init_compose = __esmMin((() => {
	compose = (middleware, onError, onNotFound) => {
		return (context, next) => {
			let index = -1;
			return dispatch(0);
			/**
			* Dispatch the middleware functions.
			*
			* @param {number} i - The current index in the middleware array.
			*
			* @returns {Promise<Context>} - A promise that resolves to the context.
			*/
			async function dispatch(i) {
				if (i <= index) throw new Error("next() called multiple times");
				index = i;
				let res;
				let isError = false;
				let handler;
				if (middleware[i]) {
					handler = middleware[i][0][0];
					context.req.routeIndex = i;
				} else handler = i === middleware.length && next || void 0;
				if (handler) try {
					res = await handler(context, () => dispatch(i + 1));
				} catch (err) {
					if (err instanceof Error && onError) {
						context.error = err;
						res = await onError(err, context);
						isError = true;
					} else throw err;
				}
				else if (context.finalized === false && onNotFound) res = await onNotFound(context);
				if (res && (context.finalized === false || isError)) context.res = res;
				return context;
			}
		};
	};
}));
// node_modules/hono/dist/helper/route/index.js
var matchedRoutes, routePath;
var init_route = __esmMin((() => {
	init_constants$1();
	matchedRoutes = (c) => c.req[GET_MATCH_RESULT][0].map(([[, route]]) => route);
	routePath = (c, index) => matchedRoutes(c).at(index ?? c.req.routeIndex)?.path ?? "";
}));
// node_modules/hono/dist/router.js
var METHODS, MESSAGE_MATCHER_IS_ALREADY_BUILT, UnsupportedPathError;
var init_router$3 = __esmMin((() => {
	METHODS = [
		"get",
		"post",
		"put",
		"delete",
		"options",
		"patch",
		"query"
	];
	MESSAGE_MATCHER_IS_ALREADY_BUILT = "Can not add a route since the matcher is already built.";
	UnsupportedPathError = class extends Error {};
}));
// node_modules/hono/dist/utils/constants.js
var COMPOSED_HANDLER;
var init_constants = __esmMin((() => {
	COMPOSED_HANDLER = "__COMPOSED_HANDLER";
}));
// node_modules/hono/dist/utils/mount.js
var countTrailingSlashes, getPathPrefixLength, createMountedRequest;
var init_mount = __esmMin((() => {
	init_http_exception();
	init_constants$1();
	init_url();
	countTrailingSlashes = (path) => {
		let index = path.length;
		while (index > 0 && path.charCodeAt(index - 1) === 47) index--;
		return path.length - index;
	};
	getPathPrefixLength = (c, pathPrefix, routePath) => {
		if (!/[:*]/.test(pathPrefix)) return pathPrefix.length;
		const path = c.req.path;
		const matchResult = c.req[GET_MATCH_RESULT];
		const paramNames = /* @__PURE__ */ new Set();
		let length = 0;
		for (const part of splitRoutingPath(pathPrefix)) {
			if (part[0] === ":" && part.endsWith("}?")) throw new Error(`mount(): Optional regular expression parameters are not supported in "${routePath}".`);
			const pattern = getPattern(part);
			if (pattern && pattern !== "*") {
				const name = pattern[1];
				if (paramNames.has(name)) throw new Error(`mount(): Duplicate path parameter "${name}" in "${routePath}".`);
				paramNames.add(name);
			}
			if (pattern && pattern !== "*" && pattern[2] !== true) {
				const value = matchResult.length === 2 ? matchResult[1][matchResult[0][c.req.routeIndex][1][pattern[1]]] : matchResult[0][c.req.routeIndex][1][pattern[1]];
				length += value.length + 1;
			} else if (pattern || part.endsWith("*")) {
				const end = path.indexOf("/", length + 1);
				length = end === -1 ? path.length : end;
			} else length += part.length + 1;
		}
		return length;
	};
	createMountedRequest = (c, pathPrefix, routePath) => {
		if (/[^/]\*$/.test(routePath)) throw new Error(`mount(): Wildcard must follow "/" in "${routePath}".`);
		const prefixLength = getPathPrefixLength(c, pathPrefix, routePath);
		const path = c.req.path.slice(prefixLength) || "/";
		if (prefixLength > c.req.path.length || path[0] !== "/" || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) throw new HTTPException(400, { message: "Invalid mounted path" });
		const rawUrl = c.req.raw.url;
		if (/^[^/?#]*\/\/[^/?#\\]*[?#\\]/.test(rawUrl)) throw new HTTPException(400, { message: "Invalid mounted path" });
		const rawPathEnd = rawUrl.search(/[?#]/);
		const rawTrailingSlashes = countTrailingSlashes(rawPathEnd === -1 ? rawUrl : rawUrl.slice(0, rawPathEnd));
		if (rawTrailingSlashes > 1 && countTrailingSlashes(c.req.path) === rawTrailingSlashes - 1) throw new HTTPException(400, { message: "Invalid mounted path" });
		const url = new URL(rawUrl);
		url.pathname = path.replace(/[\\\t\n\r]/g, encodeURIComponent);
		if (path.includes("%")) {}
		return new Request(url, c.req.raw);
	};
}));
// node_modules/hono/dist/hono-base.js
var notFoundHandler, errorHandler, Hono$1;
var init_hono_base = __esmMin((() => {
	init_compose();
	init_url();
	init_context();
	init_route();
	init_router$3();
	init_constants();
	init_mount();
	notFoundHandler = (c) => {
		return c.text("404 Not Found", 404);
	};
	errorHandler = (err, c) => {
		if ("getResponse" in err) {
			const res = err.getResponse();
			return c.newResponse(res.body, res);
		}
		console.error(err);
		return c.text("Internal Server Error", 500);
	};
	Hono$1 = class Hono {
		get;
		post;
		put;
		delete;
		options;
		patch;
		query;
		all;
		on;
		use;
		router;
		getPath;
		_basePath = "/";
		#path = "/";
		routes = [];
		constructor(options = {}) {
			[...METHODS, "all"].forEach((method) => {
				this[method] = (args1, ...args) => {
					const methodName = method.toUpperCase();
					if (typeof args1 === "string") this.#path = args1;
					else this.#addRoute(methodName, this.#path, args1);
					args.forEach((handler) => {
						this.#addRoute(methodName, this.#path, handler);
					});
					return this;
				};
			});
			this.on = (method, path, ...handlers) => {
				for (const p of [path].flat()) {
					this.#path = p;
					for (const m of [method].flat()) {
						const methodName = m.toUpperCase();
						for (const handler of handlers) this.#addRoute(methodName, this.#path, handler);
					}
				}
				return this;
			};
			this.use = (arg1, ...handlers) => {
				if (typeof arg1 === "string") this.#path = arg1;
				else {
					this.#path = "*";
					handlers.unshift(arg1);
				}
				handlers.forEach((handler) => {
					this.#addRoute("ALL", this.#path, handler);
				});
				return this;
			};
			const { strict, ...optionsWithoutStrict } = options;
			Object.assign(this, optionsWithoutStrict);
			this.getPath = strict ?? true ? options.getPath ?? getPath : getPathNoStrict;
		}
		#clone() {
			const clone = new Hono({
				router: this.router,
				getPath: this.getPath
			});
			clone.errorHandler = this.errorHandler;
			clone.#notFoundHandler = this.#notFoundHandler;
			clone.routes = this.routes;
			return clone;
		}
		#notFoundHandler = notFoundHandler;
		errorHandler = errorHandler;
		/**
		* `.route()` allows grouping other Hono instance in routes.
		*
		* @see {@link https://hono.dev/docs/api/routing#grouping}
		*
		* @param {string} path - base Path
		* @param {Hono} app - other Hono instance
		* @returns {Hono} routed Hono instance
		*
		* @example
		* ```ts
		* const app = new Hono()
		* const app2 = new Hono()
		*
		* app2.get("/user", (c) => c.text("user"))
		* app.route("/api", app2) // GET /api/user
		* ```
		*/
		route(path, app) {
			const subApp = this.basePath(path);
			app.routes.map((r) => {
				let handler;
				if (app.errorHandler === errorHandler) handler = r.handler;
				else {
					handler = async (c, next) => (await compose([], app.errorHandler)(c, () => r.handler(c, next))).res;
					handler[COMPOSED_HANDLER] = r.handler;
				}
				subApp.#addRoute(r.method, r.path, handler, r.basePath);
			});
			return this;
		}
		/**
		* `.basePath()` allows base paths to be specified.
		*
		* @see {@link https://hono.dev/docs/api/routing#base-path}
		*
		* @param {string} path - base Path
		* @returns {Hono} changed Hono instance
		*
		* @example
		* ```ts
		* const api = new Hono().basePath('/api')
		* ```
		*/
		basePath(path) {
			const subApp = this.#clone();
			subApp._basePath = mergePath(this._basePath, path);
			return subApp;
		}
		/**
		* `.onError()` handles an error and returns a customized Response.
		*
		* @see {@link https://hono.dev/docs/api/hono#error-handling}
		*
		* @param {ErrorHandler} handler - request Handler for error
		* @returns {Hono} changed Hono instance
		*
		* @example
		* ```ts
		* app.onError((err, c) => {
		*   console.error(`${err}`)
		*   return c.text('Custom Error Message', 500)
		* })
		* ```
		*/
		onError = (handler) => {
			this.errorHandler = handler;
			return this;
		};
		/**
		* `.notFound()` allows you to customize a Not Found Response.
		*
		* @see {@link https://hono.dev/docs/api/hono#not-found}
		*
		* @param {NotFoundHandler} handler - request handler for not-found
		* @returns {Hono} changed Hono instance
		*
		* @example
		* ```ts
		* app.notFound((c) => {
		*   return c.text('Custom 404 Message', 404)
		* })
		* ```
		*/
		notFound = (handler) => {
			this.#notFoundHandler = handler;
			return this;
		};
		/**
		* `.mount()` allows you to mount applications built with other frameworks into your Hono application.
		*
		* @deprecated Use `mount()` from `hono/mount` instead. `.mount()` will be removed in v5.
		*
		* @see {@link https://hono.dev/docs/api/hono#mount}
		*
		* @param {string} path - base Path
		* @param {Function} applicationHandler - other Request Handler
		* @param {MountOptions} [options] - options of `.mount()`
		* @returns {Hono} mounted Hono instance
		* @throws {Error} If automatic request rewriting encounters duplicate path parameter names or an optional regular expression parameter.
		* @throws {HTTPException} With status 400 if automatic request rewriting cannot safely preserve the routed path.
		*
		* @example
		* ```ts
		* import { Router as IttyRouter } from 'itty-router'
		* import { Hono } from 'hono'
		* // Create itty-router application
		* const ittyRouter = IttyRouter()
		* // GET /itty-router/hello
		* ittyRouter.get('/hello', () => new Response('Hello from itty-router'))
		*
		* const app = new Hono()
		* app.mount('/itty-router', ittyRouter.handle)
		* ```
		*
		* @example
		* ```ts
		* const app = new Hono()
		* // Send the request to another application without modification.
		* app.mount('/app', anotherApp, {
		*   replaceRequest: (req) => req,
		* })
		* ```
		*/
		mount(path, applicationHandler, options) {
			let replaceRequest;
			let optionHandler;
			if (options) {
				if (typeof options === "function") optionHandler = options;
				else {
					optionHandler = options.optionHandler;
					if (options.replaceRequest === false) replaceRequest = (request) => request;
					else replaceRequest = options.replaceRequest;
				}
			}
			const getOptions = optionHandler ? (c) => {
				const options = optionHandler(c);
				return Array.isArray(options) ? options : [options];
			} : (c) => {
				let executionContext = void 0;
				try {
					executionContext = c.executionCtx;
				} catch {}
				return [c.env, executionContext];
			};
			const defaultReplaceRequest = (c) => {
				const mountedRoutePath = routePath(c);
				return createMountedRequest(c, mountedRoutePath.replace(/\/?\*$/, ""), mountedRoutePath);
			};
			const handler = async (c, next) => {
				const res = await applicationHandler(replaceRequest ? replaceRequest(c.req.raw) : defaultReplaceRequest(c), ...getOptions(c));
				if (res) return res;
				await next();
			};
			this.#addRoute("ALL", mergePath(path, "*"), handler);
			return this;
		}
		#addRoute(method, path, handler, baseRoutePath) {
			path = mergePath(this._basePath, path);
			const r = {
				basePath: baseRoutePath !== void 0 ? mergePath(this._basePath, baseRoutePath) : this._basePath,
				path,
				method,
				handler
			};
			this.router.add(method, path, [handler, r]);
			this.routes.push(r);
		}
		#handleError(err, c) {
			if (err instanceof Error) return this.errorHandler(err, c);
			throw err;
		}
		#dispatch(request, executionCtx, env, method) {
			if (method === "HEAD") return (async () => new Response(null, await this.#dispatch(request, executionCtx, env, "GET")))();
			const path = this.getPath(request, { env });
			const matchResult = this.router.match(method, path);
			const c = new Context(request, {
				path,
				matchResult,
				env,
				executionCtx,
				notFoundHandler: this.#notFoundHandler
			});
			if (matchResult[0].length === 1) {
				let res;
				try {
					res = matchResult[0][0][0][0](c, async () => {
						c.res = await this.#notFoundHandler(c);
					});
				} catch (err) {
					return this.#handleError(err, c);
				}
				return res instanceof Promise ? res.then((resolved) => resolved || (c.finalized ? c.res : this.#notFoundHandler(c))).catch((err) => this.#handleError(err, c)) : res ?? this.#notFoundHandler(c);
			}
			const composed = compose(matchResult[0], this.errorHandler, this.#notFoundHandler);
			return (async () => {
				try {
					const context = await composed(c);
					if (!context.finalized) throw new Error("Context is not finalized. Did you forget to return a Response object or `await next()`?");
					return context.res;
				} catch (err) {
					return this.#handleError(err, c);
				}
			})();
		}
		/**
		* `.fetch()` will be entry point of your app.
		*
		* @see {@link https://hono.dev/docs/api/hono#fetch}
		*
		* @param {Request} request - request Object of request
		* @param {Env} env - env Object
		* @param {ExecutionContext} executionCtx - context of execution
		* @returns {Response | Promise<Response>} response of request
		*
		*/
		fetch = (request, ...rest) => {
			return this.#dispatch(request, rest[1], rest[0], request.method);
		};
		/**
		* `.request()` is a useful method for testing.
		* You can pass a URL or pathname to send a GET request.
		* app will return a Response object.
		* ```ts
		* test('GET /hello is ok', async () => {
		*   const res = await app.request('/hello')
		*   expect(res.status).toBe(200)
		* })
		* ```
		* @see https://hono.dev/docs/api/hono#request
		*/
		request = (input, requestInit, Env, executionCtx) => {
			if (input instanceof Request) return this.fetch(requestInit ? new Request(input, requestInit) : input, Env, executionCtx);
			input = input.toString();
			return this.fetch(new Request(/^https?:\/\//.test(input) ? input : `http://localhost${mergePath("/", input)}`, requestInit), Env, executionCtx);
		};
		/**
		* `.fire()` automatically adds a global fetch event listener.
		* This can be useful for environments that adhere to the Service Worker API, such as non-ES module Cloudflare Workers.
		* @deprecated
		* Use `fire` from `hono/service-worker` instead.
		* ```ts
		* import { Hono } from 'hono'
		* import { fire } from 'hono/service-worker'
		*
		* const app = new Hono()
		* // ...
		* fire(app)
		* ```
		* @see https://hono.dev/docs/api/hono#fire
		* @see https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API
		* @see https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/
		*/
		fire = () => {
			addEventListener("fetch", (event) => {
				event.respondWith(this.#dispatch(event.request, event, void 0, event.request.method));
			});
		};
	};
}));
// node_modules/hono/dist/router/utils.js
var createNullObject;
var init_utils = __esmMin((() => {
	createNullObject = () => Object.create(null);
}));
// node_modules/hono/dist/router/reg-exp-router/matcher.js
function match(method, path) {
	const matchers = this.buildAllMatchers();
	const match = ((method, path) => {
		const matcher = matchers[method] || matchers["ALL"];
		const staticMatch = matcher[2][path];
		if (staticMatch) return staticMatch;
		const match = path.match(matcher[0]);
		if (!match) return [[], emptyParam];
		const index = match.indexOf("", 1);
		return [matcher[1][index], match];
	});
	this.match = match;
	return match(method, path);
}
var emptyParam;
var init_matcher = __esmMin((() => {
	emptyParam = [];
}));
// node_modules/hono/dist/router/reg-exp-router/node.js
/**
* Sort order:
* 1. literal
* 2. special pattern (e.g. :label{[0-9]+})
* 3. common label pattern (e.g. :label)
* 4. wildcard
*/
function compareKey(a, b) {
	if (a.length === 1) return b.length === 1 ? a < b ? -1 : 1 : -1;
	if (b.length === 1) return 1;
	if (a === "[^]*" || a === "(?:|/[^]*)") return b === "[^]*" ? -1 : 1;
	else if (b === "[^]*" || b === "(?:|/[^]*)") return -1;
	if (a === "[^/]+") return 1;
	else if (b === "[^/]+") return -1;
	return a.length === b.length ? a < b ? -1 : 1 : b.length - a.length;
}
var LABEL_REG_EXP_STR, ONLY_WILDCARD_REG_EXP_STR, TAIL_WILDCARD_REG_EXP_STR, PATH_ERROR, regExpMetaChars, Node$1;
var init_node$1 = __esmMin((() => {
	init_utils();
	LABEL_REG_EXP_STR = "[^/]+";
	ONLY_WILDCARD_REG_EXP_STR = "[^]*";
	TAIL_WILDCARD_REG_EXP_STR = "(?:|/[^]*)";
	PATH_ERROR = Symbol();
	regExpMetaChars = /* @__PURE__ */ new Set(".\\+*[^]$()");
	Node$1 = class Node {
		#index;
		#varIndex;
		#children = createNullObject();
		insert(tokens, index, paramMap, context, keys) {
			let node = this;
			for (let i = 0, len = tokens.length; i < len; i++) {
				const token = tokens[i];
				const pattern = token.length === 1 ? token === "*" ? i === len - 1 ? [
					"",
					"",
					ONLY_WILDCARD_REG_EXP_STR
				] : [
					"",
					"",
					LABEL_REG_EXP_STR
				] : null : token === "/*" ? [
					"",
					"",
					TAIL_WILDCARD_REG_EXP_STR
				] : token.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
				let nextNode;
				if (pattern) {
					const name = pattern[1];
					let regexpStr = pattern[2] || "[^/]+";
					if (name && pattern[2]) {
						if (new RegExp(regexpStr).test("")) throw PATH_ERROR;
						regexpStr = regexpStr.replace(/^\((?!\?:)(?=[^)]+\)$)/, "(?:");
						if (/\((?!\?:)/.test(regexpStr)) throw PATH_ERROR;
						if (regexpStr.length === 1 && regExpMetaChars.has(regexpStr)) throw PATH_ERROR;
					}
					keys.push(regexpStr);
					nextNode = node.#children[regexpStr];
					if (!nextNode) {
						if (regexpStr !== "[^]*" && regexpStr !== "(?:|/[^]*)") {
							for (const k in node.#children) if ((regexpStr.length > 1 || k.length > 1) && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
						}
						nextNode = node.#children[regexpStr] = new Node();
					}
					if (name !== "") {
						nextNode.#varIndex ??= context.varIndex++;
						paramMap.push([name, nextNode.#varIndex]);
					}
				} else {
					keys.push(token);
					nextNode = node.#children[token];
					if (!nextNode) {
						for (const k in node.#children) if (k.length > 1 && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
						nextNode = node.#children[token] = new Node();
					}
				}
				node = nextNode;
			}
			if (node.#index !== void 0) throw PATH_ERROR;
			node.#index = index;
		}
		buildRegExpStr() {
			const strList = Object.keys(this.#children).sort(compareKey).map((k) => {
				const c = this.#children[k];
				const childStr = c.buildRegExpStr();
				return childStr === "" ? "" : (typeof c.#varIndex === "number" ? `(${k})@${c.#varIndex}` : regExpMetaChars.has(k) ? `\\${k}` : k) + childStr;
			}).filter(Boolean);
			if (typeof this.#index === "number" && this.#index !== -1) strList.unshift(`#${this.#index}`);
			if (strList.length === 0) return "";
			if (strList.length === 1) return strList[0];
			return "(?:" + strList.join("|") + ")";
		}
	};
}));
// node_modules/hono/dist/router/reg-exp-router/trie.js
var Trie;
var init_trie = __esmMin((() => {
	init_utils();
	init_node$1();
	Trie = class {
		#context = { varIndex: 0 };
		#root = new Node$1();
		#index = 0;
		paths = createNullObject();
		insert(path, isStatic) {
			const keys = [];
			if (isStatic) {
				this.#root.insert(path.split(""), -1, [], this.#context, keys);
				this.paths[path] = [
					-1,
					[],
					keys
				];
				return;
			}
			const paramAssoc = [];
			const groups = [];
			let markedPath = path;
			for (let i = 0;;) {
				let replaced = false;
				markedPath = markedPath.replace(/\{(?:\{[\d,]+\}|[^}])+\}/g, (m) => {
					const mark = `@\\${i}`;
					groups[i] = [mark, m];
					i++;
					replaced = true;
					return mark;
				});
				if (!replaced) break;
			}
			/**
			*  - pattern (:label, :label{0-9]+}, ...)
			*  - /* wildcard
			*  - character
			*/
			const tokens = markedPath.match(/(?::[^\/]+)|(?:\/\*$)|./gs) || [];
			for (let i = groups.length - 1; i >= 0; i--) {
				const [mark] = groups[i];
				for (let j = tokens.length - 1; j >= 0; j--) if (tokens[j].indexOf(mark) !== -1) {
					tokens[j] = tokens[j].replace(mark, groups[i][1]);
					break;
				}
			}
			this.#root.insert(tokens, this.#index, paramAssoc, this.#context, keys);
			this.paths[path] = [
				this.#index++,
				paramAssoc,
				keys
			];
		}
		buildRegExp() {
			let regexp = this.#root.buildRegExpStr();
			if (regexp === "") return [
				/^$/,
				[],
				[]
			];
			let captureIndex = 0;
			const indexReplacementMap = [];
			const paramReplacementMap = [];
			regexp = regexp.replace(/#(\d+)|@(\d+)|\.\*\$/g, (_, handlerIndex, paramIndex) => {
				if (handlerIndex !== void 0) {
					indexReplacementMap[++captureIndex] = Number(handlerIndex);
					return "$()";
				}
				if (paramIndex !== void 0) {
					paramReplacementMap[Number(paramIndex)] = ++captureIndex;
					return "";
				}
				return "";
			});
			return [
				new RegExp(`^${regexp}`),
				indexReplacementMap,
				paramReplacementMap
			];
		}
	};
}));
// node_modules/hono/dist/router/reg-exp-router/router.js
function endsWithWildcard(keys) {
	const tail = keys[keys.length - 1];
	return tail === "[^]*" || tail === "(?:|/[^]*)";
}
function covers(wildcard, target) {
	const last = wildcard.length - 1;
	for (let i = 0; i < last; i++) if (wildcard[i] !== target[i]) return false;
	return wildcard[last] === "[^]*" || target.length === last || target[last] === "/";
}
var RegExpRouter;
var init_router$2 = __esmMin((() => {
	init_url();
	init_router$3();
	init_utils();
	init_matcher();
	init_node$1();
	init_trie();
	RegExpRouter = class {
		name = "RegExpRouter";
		#handlers;
		#tries;
		constructor() {
			this.#handlers = { ["ALL"]: [] };
			this.#tries = { ["ALL"]: new Trie() };
		}
		#insertPath(method, path) {
			try {
				this.#tries[method].insert(path, !/\*|\/:/.test(path));
			} catch (e) {
				throw e === PATH_ERROR ? new UnsupportedPathError(path) : e;
			}
		}
		add(method, path, handler) {
			const handlers = this.#handlers;
			if (!handlers) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
			const tries = this.#tries;
			if (!handlers[method]) {
				tries[method] = new Trie();
				handlers[method] = [...handlers["ALL"]];
				for (const p in tries["ALL"].paths) this.#insertPath(method, p);
			}
			if (path === "/*") path = "*";
			const methods = method === "ALL" ? Object.keys(handlers) : [method];
			const paths = checkOptionalParameter(path) || [path];
			for (const path of paths) for (const m of methods) {
				if (!tries[m].paths[path]) this.#insertPath(m, path);
				handlers[m].push([handler, path]);
			}
		}
		match = match;
		buildAllMatchers() {
			const matchers = createNullObject();
			for (const method of Object.keys(this.#handlers)) matchers[method] = this.#buildMatcher(method);
			this.#handlers = this.#tries = void 0;
			return matchers;
		}
		#buildMatcher(method) {
			const handlers = this.#handlers[method];
			const trie = this.#tries[method];
			const staticMap = createNullObject();
			const handlerData = [];
			const [regexp, indexReplacementMap, paramReplacementMap] = trie.buildRegExp();
			const own = createNullObject();
			const entries = handlers.map(([h, p], i) => {
				(own[p] ??= []).push(i);
				return [h, trie.paths[p][1].reduceRight((map, [key, varIndex]) => {
					map[key] = paramReplacementMap[varIndex];
					return map;
				}, createNullObject())];
			});
			const wildcards = Object.keys(own).filter((p) => endsWithWildcard(trie.paths[p][2]));
			for (const path in trie.paths) {
				const [index, , keys] = trie.paths[path];
				const indexes = [...own[path]];
				for (const p of wildcards) if (p !== path && covers(trie.paths[p][2], keys)) indexes.push(...own[p]);
				const data = indexes.sort((a, b) => a - b).map((i) => entries[i]);
				if (index === -1) {
					const last = Math.max(-1, ...data.flatMap(([, map]) => Object.values(map)));
					staticMap[path] = [data, last === -1 ? emptyParam : path.match(regexp).slice(0, last + 1)];
				} else handlerData[index] = data;
			}
			return [
				regexp,
				indexReplacementMap.map((i) => handlerData[i]),
				staticMap
			];
		}
	};
}));
// node_modules/hono/dist/router/smart-router/router.js
var SmartRouter;
var init_router$1 = __esmMin((() => {
	init_router$3();
	SmartRouter = class {
		name = "SmartRouter";
		#routers = [];
		#routes = [];
		constructor(init) {
			this.#routers = init.routers;
		}
		add(method, path, handler) {
			if (!this.#routes) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
			this.#routes.push([
				method,
				path,
				handler
			]);
		}
		match(method, path) {
			if (!this.#routes) throw new Error("Fatal error");
			const routers = this.#routers;
			const routes = this.#routes;
			const len = routers.length;
			let i = 0;
			let res;
			for (; i < len; i++) {
				const router = routers[i];
				try {
					for (let i = 0, len = routes.length; i < len; i++) router.add(...routes[i]);
					res = router.match(method, path);
				} catch (e) {
					if (e instanceof UnsupportedPathError) continue;
					throw e;
				}
				this.match = router.match.bind(router);
				this.#routers = [router];
				this.#routes = void 0;
				break;
			}
			if (i === len) throw new Error("Fatal error");
			this.name = `SmartRouter + ${this.activeRouter.name}`;
			return res;
		}
		get activeRouter() {
			if (this.#routes || this.#routers.length !== 1) throw new Error("No active router has been determined yet.");
			return this.#routers[0];
		}
	};
}));
// node_modules/hono/dist/router/trie-router/node.js
var emptyParams, order, Node;
var init_node = __esmMin((() => {
	init_url();
	init_utils();
	emptyParams = createNullObject();
	order = 0;
	Node = class Node {
		#methods = [];
		#children = createNullObject();
		#patterns = [];
		#pattern;
		#params = emptyParams;
		insert(method, path, handler) {
			let curNode = this;
			const parts = splitRoutingPath(path);
			const possibleKeys = /* @__PURE__ */ new Set();
			let i = 0;
			for (const p of parts) {
				const nextP = parts[++i];
				const pattern = getPattern(p, nextP) || (nextP === void 0 && p && p.indexOf("*") === p.length - 1 ? p : null);
				const isParam = Array.isArray(pattern);
				const key = isParam ? pattern[0] : pattern || p;
				const child = curNode.#children[key] ||= new Node();
				if (pattern && !child.#pattern) {
					child.#pattern = pattern;
					curNode.#patterns.push(child);
				}
				curNode = child;
				if (isParam) possibleKeys.add(pattern[1]);
			}
			curNode.#methods.push({ [method]: {
				handler,
				possibleKeys: [...possibleKeys],
				score: ++order
			} });
		}
		#pushHandlerSets(handlerSets, node, method, nodeParams, params) {
			for (let i = 0, len = node.#methods.length; i < len; i++) {
				const m = node.#methods[i];
				const handlerSet = m[method] || m["ALL"];
				if (handlerSet) {
					handlerSet.params = createNullObject();
					handlerSets.push(handlerSet);
					for (let i = 0, len = handlerSet.possibleKeys.length; i < len; i++) {
						const key = handlerSet.possibleKeys[i];
						handlerSet.params[key] = params?.[key] && !i ? params[key] : nodeParams[key] ?? params?.[key];
					}
				}
			}
		}
		search(method, path) {
			const handlerSets = [];
			this.#params = emptyParams;
			let curNodes = [this];
			const parts = splitPath(path);
			const curNodesQueue = [];
			const len = parts.length;
			let partOffsets = null;
			for (let i = 0; i < len; i++) {
				const part = parts[i];
				const isLast = i === len - 1;
				const tempNodes = [];
				for (let j = 0, len2 = curNodes.length; j < len2; j++) {
					const node = curNodes[j];
					const nextNode = node.#children[part];
					if (nextNode) {
						nextNode.#params = node.#params;
						if (isLast) {
							if (nextNode.#children["*"]) this.#pushHandlerSets(handlerSets, nextNode.#children["*"], method, node.#params);
							this.#pushHandlerSets(handlerSets, nextNode, method, node.#params);
						} else tempNodes.push(nextNode);
					}
					for (const child of node.#patterns) {
						const pattern = child.#pattern;
						const params = node.#params === emptyParams ? {} : { ...node.#params };
						if (typeof pattern === "string") {
							if (pattern === "*" || part.startsWith(pattern.slice(0, -1))) {
								this.#pushHandlerSets(handlerSets, child, method, node.#params);
								if (pattern === "*") {
									child.#params = params;
									tempNodes.push(child);
								}
							}
							continue;
						}
						const [, name, matcher] = pattern;
						if (!part && matcher === true) continue;
						if (matcher !== true) {
							if (!partOffsets) {
								partOffsets = [];
								let offset = path[0] === "/" ? 1 : 0;
								for (let p = 0; p < len; p++) {
									partOffsets[p] = offset;
									offset += parts[p].length + 1;
								}
							}
							const restPathString = path.slice(partOffsets[i]);
							const m = matcher.exec(restPathString);
							if (m) {
								if (!Object.hasOwn(params, name)) params[name] = m[0];
								this.#pushHandlerSets(handlerSets, child, method, node.#params, params);
								if (m[0].length === restPathString.length && child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, node.#params, params);
								for (const _ in child.#children) {
									child.#params = params;
									const componentCount = m[0].match(/\//g)?.length ?? 0;
									(curNodesQueue[componentCount] ||= []).push(child);
									break;
								}
								continue;
							}
						}
						if (matcher === true || matcher.test(part)) {
							if (!Object.hasOwn(params, name)) params[name] = part;
							if (isLast) {
								this.#pushHandlerSets(handlerSets, child, method, params, node.#params);
								if (child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, params, node.#params);
							} else {
								child.#params = params;
								tempNodes.push(child);
							}
						}
					}
				}
				const shifted = curNodesQueue.shift();
				curNodes = shifted ? tempNodes.concat(shifted) : tempNodes;
			}
			if (handlerSets[1]) handlerSets.sort((a, b) => {
				return a.score - b.score;
			});
			return [handlerSets.map(({ handler, params }) => [handler, params])];
		}
	};
}));
// node_modules/hono/dist/router/trie-router/router.js
var TrieRouter;
var init_router = __esmMin((() => {
	init_url();
	init_node();
	TrieRouter = class {
		name = "TrieRouter";
		#node = new Node();
		add(method, path, handler) {
			for (const result of checkOptionalParameter(path) || [path]) this.#node.insert(method, result, handler);
		}
		match(method, path) {
			return this.#node.search(method, path);
		}
	};
}));
// node_modules/hono/dist/router/trie-router/index.js
var init_trie_router = __esmMin((() => {
	init_router();
}));
// node_modules/hono/dist/hono.js
var Hono;
var init_hono = __esmMin((() => {
	init_hono_base();
	init_router$2();
	init_router$1();
	init_router();
	init_trie_router();
	Hono = class extends Hono$1 {
		/**
		* Creates an instance of the Hono class.
		*
		* @param options - Optional configuration options for the Hono instance.
		*/
		constructor(options = {}) {
			super(options);
			this.router = options.router ?? new SmartRouter({ routers: [new RegExpRouter(), new TrieRouter()] });
		}
	};
}));
// node_modules/hono/dist/index.js
var init_dist$2 = __esmMin((() => {
	init_hono();
}));
// node_modules/hono/dist/middleware/cors/index.js
var cors;
var init_cors = __esmMin((() => {
	cors = (options) => {
		const opts = {
			origin: "*",
			allowMethods: [
				"GET",
				"HEAD",
				"PUT",
				"POST",
				"DELETE",
				"PATCH",
				"QUERY"
			],
			allowHeaders: [],
			exposeHeaders: [],
			...options
		};
		const exposeHeadersStr = opts.exposeHeaders?.length ? opts.exposeHeaders.join(",") : void 0;
		const allowHeadersStr = opts.allowHeaders?.length ? opts.allowHeaders.join(",") : void 0;
		const findAllowOrigin = ((optsOrigin) => {
			if (typeof optsOrigin === "string") {
				if (optsOrigin === "*") return () => optsOrigin;
				else return (origin) => optsOrigin === origin ? origin : null;
			} else if (typeof optsOrigin === "function") return optsOrigin;
			else return (origin) => optsOrigin.includes(origin) ? origin : null;
		})(opts.origin);
		const findAllowMethods = ((optsAllowMethods) => {
			if (typeof optsAllowMethods === "function") return async (origin, c) => (await optsAllowMethods(origin, c)).join(",");
			else if (Array.isArray(optsAllowMethods)) {
				const methodsStr = optsAllowMethods.join(",");
				return () => methodsStr;
			} else return () => "";
		})(opts.allowMethods);
		return async function cors(c, next) {
			function set(key, value) {
				c.res.headers.set(key, value);
			}
			const allowOrigin = await findAllowOrigin(c.req.header("origin") || "", c);
			if (allowOrigin) set("Access-Control-Allow-Origin", allowOrigin);
			if (opts.credentials) set("Access-Control-Allow-Credentials", "true");
			if (exposeHeadersStr) set("Access-Control-Expose-Headers", exposeHeadersStr);
			if (c.req.method === "OPTIONS") {
				if (opts.origin !== "*") c.res.headers.append("Vary", "Origin");
				if (opts.maxAge != null) set("Access-Control-Max-Age", opts.maxAge.toString());
				const allowMethods = await findAllowMethods(c.req.header("origin") || "", c);
				if (allowMethods) set("Access-Control-Allow-Methods", allowMethods);
				let headersStr = allowHeadersStr;
				if (!headersStr) {
					const requestHeaders = c.req.header("Access-Control-Request-Headers");
					if (requestHeaders) headersStr = requestHeaders.split(",").map((h) => h.trim()).join(",");
				}
				if (headersStr) {
					set("Access-Control-Allow-Headers", headersStr);
					c.res.headers.append("Vary", "Access-Control-Request-Headers");
				}
				c.res.headers.delete("Content-Length");
				c.res.headers.delete("Content-Type");
				return new Response(null, {
					headers: c.res.headers,
					status: 204,
					statusText: "No Content"
				});
			}
			await next();
			if (opts.origin !== "*") c.header("Vary", "Origin", { append: true });
		};
	};
}));
// src/server/api/operation.ts
var methods;
var init_operation = __esmMin((() => {
	methods = [
		"GET",
		"POST",
		"DELETE"
	];
}));
// src/server/event-log.ts
/** Writes a line as JSON. Keys are picked by name, so an object with more of them gives nothing away. */
function formatLogLine(line) {
	const { time, event, done, all, answers, reference, cause } = line;
	return JSON.stringify({
		time,
		event,
		done,
		all,
		answers,
		reference,
		cause
	});
}
/** An unexpected error for the log: its name, its message and where in the code, at most 1,000 characters. */
function describeError(error) {
	return (error instanceof Error ? error.stack ?? String(error) : typeof error).slice(0, 1e3);
}
/** Passes on one line a minute and drops the rest, for what a full disk would say at every request. */
function createSparseLog(log, clock) {
	let last = Number.NEGATIVE_INFINITY;
	return (line) => {
		if (clock() - last < 6e4) return;
		last = clock();
		log(line);
	};
}
var init_event_log = __esmMin((() => {}));
// src/server/site/serve-widget-file.ts
/**
* Serves one file of the widget to any page, a script unless it is described otherwise. It is always revalidated: a notice that changed must reach
* the next visitor, and a 304 is one small answer.
*/
function createServeWidgetFile(variants, described = script) {
	return (c) => {
		const accepted = acceptedEncodings(c.req.header("accept-encoding"));
		const chosen = variants.find(({ encoding }) => encoding === null || accepted.has(encoding));
		if (!chosen) throw new Error("a widget file has no plain spelling");
		const headers = {
			"access-control-allow-origin": "*",
			"cross-origin-resource-policy": "cross-origin",
			"cache-control": "no-cache",
			"x-content-type-options": "nosniff",
			vary: "Accept-Encoding",
			etag: chosen.etag
		};
		if (isKnown(c.req.header("if-none-match"), chosen.etag)) return new Response(null, {
			status: 304,
			headers
		});
		Object.assign(headers, described);
		headers["content-length"] = String(chosen.bytes.byteLength);
		if (chosen.encoding !== null) headers["content-encoding"] = chosen.encoding;
		return new Response(chosen.bytes, { headers });
	};
}
/** The encodings a browser takes; `q=0` means that it does not. */
function acceptedEncodings(header = "") {
	const accepted = header.split(",").flatMap((part) => {
		const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
		return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
	});
	return new Set(accepted);
}
/** A proxy that compresses again may have weakened the tag; the comparison is the weak one. */
function isKnown(header, etag) {
	if (header === void 0) return false;
	return header.split(",").some((tag) => {
		const plain = tag.trim().replace(/^W\//, "");
		return plain === etag || plain === "*";
	});
}
var script, aboutWidgetFile;
var init_serve_widget_file = __esmMin((() => {
	script = { "content-type": "text/javascript; charset=utf-8" };
	aboutWidgetFile = {
		tag: "widget",
		summary: "A file of the widget.",
		answers: {
			200: {
				about: "The script.",
				content: { "text/javascript": null }
			},
			304: { about: "The tag in `If-None-Match` is still right." }
		}
	};
}));
// src/server/site/widget-files.ts
/**
* Reads the built widget once, writes the site's config into the gate and the texts of its services into the
* language files, and compresses everything, so that serving a file is handing out bytes.
*
* @throws StartError when a file is missing, one has no place for the config, or a language file no texts.
*/
async function loadWidgetFiles(folder, config) {
	const services = resolveServices(config.services);
	const texts = await loadTextsByFile(folder, services, config.record);
	const files = await Promise.all(widgetFileNames.map(async (name) => {
		const built = await readBuilt(folder, name);
		const words = texts.get(name);
		const content = words ? `export default ${toScript(words)};\n` : name === "kelisim.js" ? writeConfig(built, buildWrittenConfig(config), join(folder, name)) + await readConsentMode(folder, services) + await readCoverage(folder, config) : filesOfOwnPages.has(name) ? writeConfig(built, buildPageConfig(config), join(folder, name)) : built;
		return [name, await spellings(Buffer.from(content))];
	}));
	return new Map(files);
}
async function loadTextsByFile(folder, services, record) {
	const files = /* @__PURE__ */ new Map();
	for (const language of languages) {
		const texts = await loadSiteTexts(folder, language, services, record);
		files.set(textsFiles.notice(language), texts.notice);
		files.set(textsFiles.preferences(language), texts.preferences);
		files.set(textsFiles.policy(language), texts.policy);
	}
	return files;
}
async function readBuilt(folder, name) {
	try {
		return await readFile(join(folder, name), "utf8");
	} catch (error) {
		throw new StartError(`The widget file ${join(folder, name)} cannot be read (${causeOf(error)}): run npm run build.`);
	}
}
/** What tells Google's tags of consent: after the gate, on sites that declare one of them. */
async function readConsentMode(folder, services) {
	return services.some(({ service }) => /^google-(analytics|ads)$/.test(service.id)) ? readBuilt(folder, "kelisim-consent-mode.js") : "";
}
/** What counts page views: after the gate too, where the site has switched it on. */
async function readCoverage(folder, { coverage, mount }) {
	const name = "kelisim-coverage.js";
	return coverage ? writeInto(await readBuilt(folder, name), "\"%KELISIM_MOUNT%\"", mount, join(folder, name)) : "";
}
function writeConfig(built, config, path) {
	return writeInto(built, placeholder, config, path);
}
function writeInto(built, place, value, path) {
	const [before, after, ...more] = built.split(place);
	if (before === void 0 || after === void 0 || more.length > 0) throw new StartError(`${path} should hold ${place} once: run npm run build.`);
	return `${before}${toScript(value)}${after}`;
}
/** What the files of the owner's own pages need to know: where receipts are, and whom to write to. */
function buildPageConfig({ mount, revision, lang, operator }) {
	return {
		endpoint: mount,
		revision,
		...lang ? { lang } : {},
		...operator ? { operator } : {}
	};
}
/** What the gate of this site needs to know. */
function buildWrittenConfig(config) {
	const theme = buildTheme(config).css;
	return {
		endpoint: config.mount,
		revision: config.revision,
		metrica: config.metrica,
		services: config.services.map((declared) => declared === yandexMetrica.id ? declared : resolveService(declared).service),
		...config.replayGoals ? { replayGoals: true } : {},
		layout: config.layout,
		...config.buttons === "two" ? { buttons: "two" } : {},
		...theme ? { theme } : {},
		variant: config.variant,
		...config.counts ? {} : { counts: false },
		...config.lang ? { lang: config.lang } : {},
		...config.operator ? { operator: config.operator } : {},
		...config.policy ? { policy: config.policy } : {}
	};
}
/** JSON that may stand in a script, also one that somebody copies into a page. */
function toScript(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
/** The spellings of a content, best first, the plain one last. */
async function spellings(plain) {
	const [br, gz] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain, { level: 9 })]);
	return [
		variant("br", br),
		variant("gzip", gz),
		variant(null, plain)
	];
}
function variant(encoding, content) {
	const digest = createHash("sha256").update(content).digest("base64url").slice(0, 27);
	return {
		encoding,
		bytes: new Uint8Array(content),
		etag: `"${digest}"`
	};
}
var widgetFileNames, filesOfOwnPages, placeholder;
var init_widget_files = __esmMin((() => {
	init_yandex_metrica$1();
	init_build_theme();
	init_language();
	init_resolve_services();
	init_site_texts();
	init_start_error();
	widgetFileNames = [
		"kelisim.js",
		"kelisim-notice.js",
		"kelisim-preferences.js",
		"kelisim-placeholder.js",
		"kelisim-config.js",
		"kelisim-choice.js",
		"kelisim-receipts.js",
		"kelisim-device.js",
		"kelisim-owner.js",
		"kelisim-policy.js",
		"kelisim-forms.js",
		...languages.flatMap((language) => Object.values(textsFiles).map((file) => file(language)))
	];
	filesOfOwnPages = /* @__PURE__ */ new Set(["kelisim-policy.js", "kelisim-forms.js"]);
	placeholder = "\"%KELISIM_CONFIG%\"";
}));
// src/server/sign-in/sessions.ts
/**
* Sessions of one run: they are signed with a key that nobody else knows and that goes with the process, so what
* was ended stays ended.
*
* @param now seconds since 1970
*/
function createSessions(now) {
	const key = randomBytes(32);
	/** By id: when the session would have expired. */
	const ended = /* @__PURE__ */ new Map();
	const sign = (text) => createHmac("sha256", key).update(text).digest("base64url");
	const parse = (value) => {
		const [, text = "", expires = "", id = "", signature = ""] = /^((\d{1,12})\.([\w-]{22}))\.([\w-]{43})$/.exec(value ?? "") ?? [];
		if (signature === "") return null;
		if (!timingSafeEqual(Buffer.from(sign(text)), Buffer.from(signature))) return null;
		return Number(expires) > now() ? {
			id,
			expires: Number(expires)
		} : null;
	};
	return {
		begin() {
			const text = `${now() + sessionAge}.${randomBytes(16).toString("base64url")}`;
			return `${text}.${sign(text)}`;
		},
		isValid(value) {
			const session = parse(value);
			return session !== null && !ended.has(session.id);
		},
		end(value) {
			const session = parse(value);
			if (!session) return;
			for (const [id, expires] of ended) if (expires <= now()) ended.delete(id);
			ended.set(session.id, session.expires);
			if (ended.size > mostEnded) {
				const [oldest] = ended.keys();
				if (oldest !== void 0) ended.delete(oldest);
			}
		}
	};
}
/** The session in a request's cookies; `null` where there is none, or more than one. */
function sessionIn(headers) {
	const start = `${sessionCookieName}=`;
	const found = (headers.get("cookie") ?? "").split("; ").filter((pair) => pair.startsWith(start));
	return found.length === 1 ? found[0]?.slice(start.length) ?? null : null;
}
/** Whether a request comes from somebody who has signed in. */
function isSignedIn(sessions, headers) {
	return sessions.isValid(sessionIn(headers));
}
var sessionCookieName, sessionAge, mostEnded;
var init_sessions = __esmMin((() => {
	sessionCookieName = "kelisim-session";
	sessionAge = 604800;
	mostEnded = 1e4;
}));
// src/contract/refusal.ts
var refusals;
var init_refusal = __esmMin((() => {
	refusals = {
		"bad-json": 400,
		"bad-receipt": 400,
		"bad-count": 400,
		"bad-query": 400,
		"unknown-version": 400,
		"not-signed-in": 401,
		"foreign-origin": 403,
		"no-origin": 403,
		"not-found": 404,
		"method-not-allowed": 405,
		"other-body": 409,
		erased: 410,
		"too-large": 413,
		"wrong-type": 415,
		"too-many": 429,
		internal: 500,
		unavailable: 503
	};
}));
// node_modules/@valibot/to-json-schema/dist/index.mjs
/**
* Adds an error message to the errors array.
*
* @param errors The array of error messages.
* @param message The error message to add.
*
* @returns The new errors.
*/
function addError(errors, message) {
	if (errors) {
		errors.push(message);
		return errors;
	}
	return [message];
}
/**
* Escapes special regex characters in a string.
*
* @param string The string to escape.
*
* @returns The escaped string.
*/
function escapeRegExp(string) {
	return string.replace(ESCAPE_REGEX, "\\$&");
}
/**
* Throws an error or logs a warning based on the configuration.
*
* @param message The message to throw or log.
* @param config The conversion configuration.
*/
function handleError(message, config) {
	switch (config?.errorMode) {
		case "ignore": break;
		case "warn":
			console.warn(message);
			break;
		default: throw new Error(message);
	}
}
/**
* Whether a value is JSON compatible for a const keyword.
*
* @param value The value to check.
*
* @returns Whether the value is JSON compatible.
*/
function isJsonConstValue(value) {
	return typeof value === "boolean" || typeof value === "number" && Number.isFinite(value) || typeof value === "string";
}
/**
* Whether values are JSON compatible for an enum keyword.
*
* @param values The values to check.
*
* @returns Whether the values are JSON compatible.
*/
function isJsonEnumValues(values) {
	return values.every(isJsonConstValue);
}
/**
* Returns the stricter lower bound.
*
* @param current The current lower bound.
* @param value The new lower bound.
*
* @returns The stricter lower bound.
*/
function getLowerBound(current, value) {
	if (typeof current !== "number" || !Number.isFinite(current) || value > current) return value;
	return current;
}
/**
* Returns the stricter upper bound.
*
* @param current The current upper bound.
* @param value The new upper bound.
*
* @returns The stricter upper bound.
*/
function getUpperBound(current, value) {
	if (typeof current !== "number" || !Number.isFinite(current) || value < current) return value;
	return current;
}
/**
* Returns the combined not restriction.
*
* @param current The current not restriction.
* @param value The new not restriction.
*
* @returns The combined not restriction.
*/
/* @__NO_SIDE_EFFECTS__ */
function getNotRestriction(current, value) {
	return current !== void 0 ? { anyOf: [current, value] } : value;
}
/**
* Intersects allowed values with an existing enum restriction.
*
* @param jsonSchema The JSON Schema object.
* @param values The allowed values.
*/
function intersectEnum(jsonSchema, values) {
	let enumValues = jsonSchema.enum ?? values;
	if (jsonSchema.enum) {
		const valueSet = new Set(values);
		enumValues = enumValues.filter((value) => valueSet.has(value));
	}
	if (enumValues.length) jsonSchema.enum = [...new Set(enumValues)];
	else {
		delete jsonSchema.enum;
		jsonSchema.not = /* @__PURE__ */ getNotRestriction(jsonSchema.not, {});
	}
}
/**
* Converts any supported Valibot action to the JSON Schema format.
*
* @param jsonSchema The JSON Schema object.
* @param valibotAction The Valibot action object.
* @param config The conversion configuration.
*
* @returns The converted JSON Schema.
*/
function convertAction(jsonSchema, valibotAction, config) {
	if (config?.ignoreActions?.includes(valibotAction.type)) return jsonSchema;
	let errors;
	switch (valibotAction.type) {
		case "base64":
			jsonSchema.contentEncoding = "base64";
			break;
		case "bic":
		case "cuid2":
		case "decimal":
		case "digits":
		case "domain":
		case "emoji":
		case "hash":
		case "hexadecimal":
		case "hex_color":
		case "isrc":
		case "iso_time_second":
		case "iso_week":
		case "ksuid":
		case "mac":
		case "mac48":
		case "mac64":
		case "nanoid":
		case "octal":
		case "slug":
		case "ulid":
			if (jsonSchema.pattern) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with another regex action.`);
			else jsonSchema.pattern = valibotAction.requirement.source;
			break;
		case "description":
			jsonSchema.description = valibotAction.description;
			break;
		case "email":
		case "rfc_email":
			jsonSchema.format = "email";
			break;
		case "ends_with":
			if (jsonSchema.pattern) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with another regex action.`);
			else jsonSchema.pattern = `${escapeRegExp(valibotAction.requirement)}$`;
			break;
		case "empty":
			if (jsonSchema.type === "array") jsonSchema.maxItems = 0;
			else {
				if (jsonSchema.type !== "string") errors = addError(errors, `The "${valibotAction.type}" action is not supported on type "${jsonSchema.type}".`);
				jsonSchema.maxLength = 0;
			}
			break;
		case "entries":
			if (!Number.isInteger(valibotAction.requirement) || valibotAction.requirement < 0) {
				errors = addError(errors, "The requirement of the \"entries\" action must be a non-negative integer.");
				break;
			}
			jsonSchema.minProperties = getLowerBound(jsonSchema.minProperties, valibotAction.requirement);
			jsonSchema.maxProperties = getUpperBound(jsonSchema.maxProperties, valibotAction.requirement);
			break;
		case "examples":
			if (Array.isArray(jsonSchema.examples)) jsonSchema.examples = [...jsonSchema.examples, ...valibotAction.examples];
			else jsonSchema.examples = valibotAction.examples;
			break;
		case "gt_value":
			if (jsonSchema.type !== "number" && jsonSchema.type !== "integer") {
				errors = addError(errors, `The "gt_value" action is not supported on type "${jsonSchema.type}".`);
				break;
			}
			if (!Number.isFinite(valibotAction.requirement)) {
				errors = addError(errors, "The requirement of the \"gt_value\" action is not JSON compatible.");
				break;
			}
			if (config?.target === "openapi-3.0") {
				errors = addError(errors, "The \"gt_value\" action is not supported for OpenAPI 3.0.");
				break;
			}
			jsonSchema.exclusiveMinimum = getLowerBound(jsonSchema.exclusiveMinimum, valibotAction.requirement);
			break;
		case "includes":
			if (jsonSchema.pattern) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with another regex action.`);
			else jsonSchema.pattern = escapeRegExp(valibotAction.requirement);
			break;
		case "integer":
			jsonSchema.type = "integer";
			break;
		case "ipv4":
			jsonSchema.format = "ipv4";
			break;
		case "ipv6":
			jsonSchema.format = "ipv6";
			break;
		case "iso_date":
			jsonSchema.format = "date";
			break;
		case "iso_date_time":
		case "iso_timestamp":
			jsonSchema.format = "date-time";
			break;
		case "iso_time":
			jsonSchema.format = "time";
			break;
		case "jws_compact":
			if (jsonSchema.pattern) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with another regex action.`);
			else jsonSchema.pattern = valibotAction.requirement.source;
			break;
		case "length":
			if (!Number.isInteger(valibotAction.requirement) || valibotAction.requirement < 0) {
				errors = addError(errors, "The requirement of the \"length\" action must be a non-negative integer.");
				break;
			}
			if (jsonSchema.type === "array") {
				jsonSchema.minItems = getLowerBound(jsonSchema.minItems, valibotAction.requirement);
				jsonSchema.maxItems = getUpperBound(jsonSchema.maxItems, valibotAction.requirement);
			} else {
				if (jsonSchema.type !== "string") errors = addError(errors, `The "${valibotAction.type}" action is not supported on type "${jsonSchema.type}".`);
				jsonSchema.minLength = getLowerBound(jsonSchema.minLength, valibotAction.requirement);
				jsonSchema.maxLength = getUpperBound(jsonSchema.maxLength, valibotAction.requirement);
			}
			break;
		case "lt_value":
			if (jsonSchema.type !== "number" && jsonSchema.type !== "integer") {
				errors = addError(errors, `The "lt_value" action is not supported on type "${jsonSchema.type}".`);
				break;
			}
			if (!Number.isFinite(valibotAction.requirement)) {
				errors = addError(errors, "The requirement of the \"lt_value\" action is not JSON compatible.");
				break;
			}
			if (config?.target === "openapi-3.0") {
				errors = addError(errors, "The \"lt_value\" action is not supported for OpenAPI 3.0.");
				break;
			}
			jsonSchema.exclusiveMaximum = getUpperBound(jsonSchema.exclusiveMaximum, valibotAction.requirement);
			break;
		case "max_entries":
			if (!Number.isInteger(valibotAction.requirement) || valibotAction.requirement < 0) {
				errors = addError(errors, "The requirement of the \"max_entries\" action must be a non-negative integer.");
				break;
			}
			jsonSchema.maxProperties = getUpperBound(jsonSchema.maxProperties, valibotAction.requirement);
			break;
		case "max_length":
			if (!Number.isInteger(valibotAction.requirement) || valibotAction.requirement < 0) {
				errors = addError(errors, "The requirement of the \"max_length\" action must be a non-negative integer.");
				break;
			}
			if (jsonSchema.type === "array") jsonSchema.maxItems = getUpperBound(jsonSchema.maxItems, valibotAction.requirement);
			else {
				if (jsonSchema.type !== "string") errors = addError(errors, `The "${valibotAction.type}" action is not supported on type "${jsonSchema.type}".`);
				jsonSchema.maxLength = getUpperBound(jsonSchema.maxLength, valibotAction.requirement);
			}
			break;
		case "max_value":
			if (jsonSchema.type !== "number" && jsonSchema.type !== "integer") {
				errors = addError(errors, `The "max_value" action is not supported on type "${jsonSchema.type}".`);
				break;
			}
			if (!Number.isFinite(valibotAction.requirement)) {
				errors = addError(errors, "The requirement of the \"max_value\" action is not JSON compatible.");
				break;
			}
			jsonSchema.maximum = getUpperBound(jsonSchema.maximum, valibotAction.requirement);
			break;
		case "metadata":
			if (typeof valibotAction.metadata.title === "string") jsonSchema.title = valibotAction.metadata.title;
			if (typeof valibotAction.metadata.description === "string") jsonSchema.description = valibotAction.metadata.description;
			if (Array.isArray(valibotAction.metadata.examples)) if (Array.isArray(jsonSchema.examples)) jsonSchema.examples = [...jsonSchema.examples, ...valibotAction.metadata.examples];
			else jsonSchema.examples = valibotAction.metadata.examples;
			for (const key of Object.keys(valibotAction.metadata)) if (key !== "title" && key !== "description" && key !== "examples" && key !== "__proto__") jsonSchema[key] = valibotAction.metadata[key];
			break;
		case "min_entries":
			if (!Number.isInteger(valibotAction.requirement) || valibotAction.requirement < 0) {
				errors = addError(errors, "The requirement of the \"min_entries\" action must be a non-negative integer.");
				break;
			}
			jsonSchema.minProperties = getLowerBound(jsonSchema.minProperties, valibotAction.requirement);
			break;
		case "min_length":
			if (!Number.isInteger(valibotAction.requirement) || valibotAction.requirement < 0) {
				errors = addError(errors, "The requirement of the \"min_length\" action must be a non-negative integer.");
				break;
			}
			if (jsonSchema.type === "array") jsonSchema.minItems = getLowerBound(jsonSchema.minItems, valibotAction.requirement);
			else {
				if (jsonSchema.type !== "string") errors = addError(errors, `The "${valibotAction.type}" action is not supported on type "${jsonSchema.type}".`);
				jsonSchema.minLength = getLowerBound(jsonSchema.minLength, valibotAction.requirement);
			}
			break;
		case "min_value":
			if (jsonSchema.type !== "number" && jsonSchema.type !== "integer") {
				errors = addError(errors, `The "min_value" action is not supported on type "${jsonSchema.type}".`);
				break;
			}
			if (!Number.isFinite(valibotAction.requirement)) {
				errors = addError(errors, "The requirement of the \"min_value\" action is not JSON compatible.");
				break;
			}
			jsonSchema.minimum = getLowerBound(jsonSchema.minimum, valibotAction.requirement);
			break;
		case "multiple_of":
			jsonSchema.multipleOf = valibotAction.requirement;
			break;
		case "non_empty":
			if (jsonSchema.type === "array") jsonSchema.minItems = getLowerBound(jsonSchema.minItems, 1);
			else {
				if (jsonSchema.type !== "string") errors = addError(errors, `The "${valibotAction.type}" action is not supported on type "${jsonSchema.type}".`);
				jsonSchema.minLength = getLowerBound(jsonSchema.minLength, 1);
			}
			break;
		case "not_value":
			if (!isJsonConstValue(valibotAction.requirement)) {
				errors = addError(errors, "The requirement of the \"not_value\" action is not JSON compatible.");
				break;
			}
			jsonSchema.not = /* @__PURE__ */ getNotRestriction(jsonSchema.not, config?.target === "openapi-3.0" ? { enum: [valibotAction.requirement] } : { const: valibotAction.requirement });
			break;
		case "not_values":
			if (!isJsonEnumValues(valibotAction.requirement)) {
				errors = addError(errors, "A requirement of the \"not_values\" action is not JSON compatible.");
				break;
			}
			if (valibotAction.requirement.length) jsonSchema.not = /* @__PURE__ */ getNotRestriction(jsonSchema.not, { enum: [...new Set(valibotAction.requirement)] });
			break;
		case "regex":
			if (valibotAction.requirement.flags) errors = addError(errors, "RegExp flags are not supported by JSON Schema.");
			if (jsonSchema.pattern) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with another regex action.`);
			else jsonSchema.pattern = valibotAction.requirement.source;
			break;
		case "safe_integer":
			jsonSchema.type = "integer";
			jsonSchema.minimum = getLowerBound(jsonSchema.minimum, Number.MIN_SAFE_INTEGER);
			jsonSchema.maximum = getUpperBound(jsonSchema.maximum, Number.MAX_SAFE_INTEGER);
			break;
		case "starts_with":
			if (jsonSchema.pattern) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with another regex action.`);
			else jsonSchema.pattern = `^${escapeRegExp(valibotAction.requirement)}`;
			break;
		case "title":
			jsonSchema.title = valibotAction.title;
			break;
		case "url":
			jsonSchema.format = "uri";
			break;
		case "uuid":
			jsonSchema.format = "uuid";
			break;
		case "value":
			if (!isJsonConstValue(valibotAction.requirement)) {
				errors = addError(errors, "The requirement of the \"value\" action is not JSON compatible.");
				break;
			}
			if (config?.target === "openapi-3.0") intersectEnum(jsonSchema, [valibotAction.requirement]);
			else if ("const" in jsonSchema && jsonSchema.const !== valibotAction.requirement) errors = addError(errors, `The "${valibotAction.type}" action is not supported in combination with a different "const" restriction.`);
			else jsonSchema.const = valibotAction.requirement;
			break;
		case "values":
			if (!isJsonEnumValues(valibotAction.requirement)) {
				errors = addError(errors, "A requirement of the \"values\" action is not JSON compatible.");
				break;
			}
			intersectEnum(jsonSchema, valibotAction.requirement);
			break;
		default: errors = addError(errors, `The "${valibotAction.type}" action cannot be converted to JSON Schema.`);
	}
	if (config?.overrideAction) {
		const actionOverride = config.overrideAction({
			valibotAction,
			jsonSchema,
			errors
		});
		if (actionOverride) return { ...actionOverride };
	}
	if (errors) for (const message of errors) handleError(message, config);
	return jsonSchema;
}
/**
* Flattens a Valibot pipe by recursively expanding nested pipes.
*
* @param pipe The pipeline to flatten.
*
* @returns A flat pipeline.
*/
function flattenPipe(pipe) {
	return pipe.flatMap((item) => "pipe" in item ? flattenPipe(item.pipe) : item);
}
/**
* Returns the JSON Pointer reference for a definition key.
*
* @param referenceId The unescaped definition key.
*
* @returns The encoded JSON Pointer fragment.
*/
function getDefinitionRef(referenceId) {
	return `#/$defs/${referenceId.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
/**
* Converts any supported Valibot schema to the JSON Schema format.
*
* @param jsonSchema The JSON Schema object.
* @param valibotSchema The Valibot schema object.
* @param config The conversion configuration.
* @param context The conversion context.
* @param skipRef Whether to skip using a reference.
*
* @returns The converted JSON Schema.
*/
function convertSchema(jsonSchema, valibotSchema, config, context, skipRef = false) {
	if (!skipRef) {
		const referenceId = context.referenceMap.get(valibotSchema);
		if (referenceId) {
			jsonSchema.$ref = getDefinitionRef(referenceId);
			if (config?.overrideRef) {
				const refOverride = config.overrideRef({
					...context,
					referenceId,
					valibotSchema,
					jsonSchema
				});
				if (refOverride) jsonSchema.$ref = refOverride;
			}
			return jsonSchema;
		}
	}
	if ("pipe" in valibotSchema) {
		const flatPipe = flattenPipe(valibotSchema.pipe);
		let startIndex = 0;
		let stopIndex = flatPipe.length - 1;
		if (config?.typeMode === "input") {
			const inputStopIndex = flatPipe.slice(1).findIndex((item) => item.kind === "schema" || item.kind === "transformation" && (item.type === "find_item" || item.type === "parse_json" || item.type === "raw_transform" || item.type === "reduce_items" || item.type === "stringify_json" || item.type === "to_bigint" || item.type === "to_boolean" || item.type === "to_date" || item.type === "to_number" || item.type === "to_string" || item.type === "transform"));
			if (inputStopIndex !== -1) stopIndex = inputStopIndex;
		} else if (config?.typeMode === "output") {
			const outputStartIndex = flatPipe.findLastIndex((item) => item.kind === "schema");
			if (outputStartIndex !== -1) startIndex = outputStartIndex;
		}
		for (let index = startIndex; index <= stopIndex; index++) {
			const valibotPipeItem = flatPipe[index];
			if (valibotPipeItem.kind === "schema") {
				if (index > startIndex) handleError("Set the \"typeMode\" config to \"input\" or \"output\" to convert pipelines with multiple schemas.", config);
				jsonSchema = convertSchema(jsonSchema, valibotPipeItem, config, context, true);
			} else jsonSchema = convertAction(jsonSchema, valibotPipeItem, config);
		}
		return jsonSchema;
	}
	let errors;
	switch (valibotSchema.type) {
		case "boolean":
			jsonSchema.type = "boolean";
			break;
		case "null":
			if (config?.target === "openapi-3.0") jsonSchema.enum = [null];
			else jsonSchema.type = "null";
			break;
		case "number":
			jsonSchema.type = "number";
			break;
		case "string":
			jsonSchema.type = "string";
			break;
		case "array":
			jsonSchema.type = "array";
			jsonSchema.items = convertSchema({}, valibotSchema.item, config, context);
			break;
		case "tuple":
		case "tuple_with_rest":
		case "loose_tuple":
		case "strict_tuple":
			jsonSchema.type = "array";
			if (config?.target === "openapi-3.0") {
				jsonSchema.items = { anyOf: [] };
				jsonSchema.minItems = valibotSchema.items.length;
				for (const item of valibotSchema.items) jsonSchema.items.anyOf.push(convertSchema({}, item, config, context));
				if (valibotSchema.type === "tuple_with_rest") jsonSchema.items.anyOf.push(convertSchema({}, valibotSchema.rest, config, context));
				else if (valibotSchema.type === "strict_tuple" || valibotSchema.type === "tuple") jsonSchema.maxItems = valibotSchema.items.length;
			} else if (config?.target === "draft-2020-12") {
				jsonSchema.prefixItems = [];
				jsonSchema.minItems = valibotSchema.items.length;
				for (const item of valibotSchema.items) jsonSchema.prefixItems.push(convertSchema({}, item, config, context));
				if (valibotSchema.type === "tuple_with_rest") jsonSchema.items = convertSchema({}, valibotSchema.rest, config, context);
				else if (valibotSchema.type === "strict_tuple") jsonSchema.items = false;
			} else {
				jsonSchema.items = [];
				jsonSchema.minItems = valibotSchema.items.length;
				for (const item of valibotSchema.items) jsonSchema.items.push(convertSchema({}, item, config, context));
				if (valibotSchema.type === "tuple_with_rest") jsonSchema.additionalItems = convertSchema({}, valibotSchema.rest, config, context);
				else if (valibotSchema.type === "strict_tuple") jsonSchema.additionalItems = false;
			}
			break;
		case "object":
		case "object_with_rest":
		case "loose_object":
		case "strict_object":
			jsonSchema.type = "object";
			jsonSchema.properties = {};
			jsonSchema.required = [];
			for (const key in valibotSchema.entries) {
				const entry = valibotSchema.entries[key];
				jsonSchema.properties[key] = convertSchema({}, entry, config, context);
				if (entry.type !== "exact_optional" && entry.type !== "nullish" && entry.type !== "optional") jsonSchema.required.push(key);
			}
			if (valibotSchema.type === "object_with_rest") jsonSchema.additionalProperties = convertSchema({}, valibotSchema.rest, config, context);
			else if (valibotSchema.type === "strict_object") jsonSchema.additionalProperties = false;
			break;
		case "record":
			if (config?.target === "openapi-3.0" && "pipe" in valibotSchema.key) errors = addError(errors, "The \"record\" schema with a schema for the key that contains a \"pipe\" cannot be converted to JSON Schema.");
			if (valibotSchema.key.type !== "string") errors = addError(errors, `The "record" schema with the "${valibotSchema.key.type}" schema for the key cannot be converted to JSON Schema.`);
			jsonSchema.type = "object";
			if (config?.target !== "openapi-3.0") jsonSchema.propertyNames = convertSchema({}, valibotSchema.key, config, context);
			jsonSchema.additionalProperties = convertSchema({}, valibotSchema.value, config, context);
			break;
		case "any":
		case "unknown": break;
		case "never":
			jsonSchema.not = {};
			break;
		case "nullable":
		case "nullish":
			if (config?.target === "openapi-3.0") {
				const innerSchema = convertSchema({}, valibotSchema.wrapped, config, context);
				Object.assign(jsonSchema, innerSchema);
				jsonSchema.nullable = true;
			} else jsonSchema.anyOf = [convertSchema({}, valibotSchema.wrapped, config, context), { type: "null" }];
			if (valibotSchema.default !== void 0) jsonSchema.default = typeof valibotSchema.default === "function" ? valibotSchema.default() : valibotSchema.default;
			break;
		case "exact_optional":
		case "optional":
		case "undefinedable":
			jsonSchema = convertSchema(jsonSchema, valibotSchema.wrapped, config, context);
			if (valibotSchema.default !== void 0) jsonSchema.default = typeof valibotSchema.default === "function" ? valibotSchema.default() : valibotSchema.default;
			break;
		case "literal":
			if (!isJsonConstValue(valibotSchema.literal)) {
				errors = addError(errors, "The value of the \"literal\" schema is not JSON compatible.");
				break;
			}
			if (config?.target === "openapi-3.0") jsonSchema.enum = [valibotSchema.literal];
			else jsonSchema.const = valibotSchema.literal;
			break;
		case "enum":
		case "picklist": {
			const options = valibotSchema.options;
			if (!options.every((option) => typeof option === "string" || typeof option === "number" && Number.isFinite(option))) {
				errors = addError(errors, `An option of the "${valibotSchema.type}" schema is not JSON compatible.`);
				break;
			}
			jsonSchema.enum = options;
			if (options.every((option) => typeof option === "string")) jsonSchema.type = "string";
			else if (options.every((option) => typeof option === "number")) jsonSchema.type = "number";
			else if (config?.target !== "openapi-3.0") jsonSchema.type = ["string", "number"];
			break;
		}
		case "union":
			jsonSchema.anyOf = valibotSchema.options.map((option) => convertSchema({}, option, config, context));
			break;
		case "variant":
			jsonSchema.oneOf = valibotSchema.options.map((option) => convertSchema({}, option, config, context));
			break;
		case "intersect":
			jsonSchema.allOf = valibotSchema.options.map((option) => convertSchema({}, option, config, context));
			break;
		case "lazy": {
			let wrappedValibotSchema = context.getterMap.get(valibotSchema.getter);
			if (!wrappedValibotSchema) {
				wrappedValibotSchema = valibotSchema.getter(void 0);
				context.getterMap.set(valibotSchema.getter, wrappedValibotSchema);
			}
			let referenceId = context.referenceMap.get(wrappedValibotSchema);
			if (!referenceId) {
				referenceId = context.referenceMap.createId(context.definitions);
				context.referenceMap.set(wrappedValibotSchema, referenceId);
				context.definitions[referenceId] = convertSchema({}, wrappedValibotSchema, config, context, true);
			}
			jsonSchema.$ref = getDefinitionRef(referenceId);
			if (config?.overrideRef) {
				const refOverride = config.overrideRef({
					...context,
					referenceId,
					valibotSchema: wrappedValibotSchema,
					jsonSchema
				});
				if (refOverride) jsonSchema.$ref = refOverride;
			}
			break;
		}
		default: errors = addError(errors, `The "${valibotSchema.type}" schema cannot be converted to JSON Schema.`);
	}
	if (config?.overrideSchema) {
		const schemaOverride = config.overrideSchema({
			...context,
			referenceId: context.referenceMap.get(valibotSchema),
			valibotSchema,
			jsonSchema,
			errors
		});
		if (schemaOverride) return { ...schemaOverride };
	}
	if (errors) for (const message of errors) handleError(message, config);
	return jsonSchema;
}
/**
* Returns the current global schema definitions.
*
* @returns The schema definitions.
*
* @beta
*/
function getGlobalDefs() {
	return store;
}
/**
* Converts a Valibot schema to the JSON Schema format.
*
* @param schema The Valibot schema object.
* @param config The JSON Schema configuration.
*
* @returns The converted JSON Schema.
*/
function toJsonSchema(schema, config) {
	const context = {
		definitions: {},
		referenceMap: new ReferenceMap(),
		getterMap: /* @__PURE__ */ new Map()
	};
	const definitions = config?.definitions ?? getGlobalDefs();
	if (definitions) {
		for (const key in definitions) context.referenceMap.set(definitions[key], key);
		for (const key in definitions) context.definitions[key] = convertSchema({}, definitions[key], config, context, true);
	}
	const jsonSchema = convertSchema({}, schema, config, context);
	const target = config?.target ?? "draft-07";
	if (target === "draft-2020-12") jsonSchema.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (target === "draft-07") jsonSchema.$schema = "http://json-schema.org/draft-07/schema#";
	if (context.referenceMap.size) jsonSchema.$defs = context.definitions;
	return jsonSchema;
}
/**
* Converts Valibot schema definitions to JSON Schema definitions.
*
* @param definitions The Valibot schema definitions.
* @param config The JSON Schema configuration.
*
* @returns The converted JSON Schema definitions.
*/
function toJsonSchemaDefs(definitions, config) {
	const context = {
		definitions: {},
		referenceMap: new ReferenceMap(),
		getterMap: /* @__PURE__ */ new Map()
	};
	for (const key in definitions) context.referenceMap.set(definitions[key], key);
	for (const key in definitions) context.definitions[key] = convertSchema({}, definitions[key], config, context, true);
	return context.definitions;
}
var ESCAPE_REGEX, ReferenceMap, store;
var init_dist$1 = __esmMin((() => {
	ESCAPE_REGEX = /[.*+?^${}()|[\]\\]/g;
	ReferenceMap = class extends Map {
		/**
		* Creates an empty schema reference map.
		*/
		constructor() {
			super();
			this.count = 0;
			this.usedIds = /* @__PURE__ */ new Set();
		}
		/**
		* Adds a schema reference and reserves its ID.
		*
		* @param schema The Valibot schema.
		* @param referenceId The reference ID.
		*
		* @returns The reference map.
		*/
		set(schema, referenceId) {
			this.usedIds.add(referenceId);
			return super.set(schema, referenceId);
		}
		/**
		* Creates a reference ID that is not yet used.
		*
		* @param definitions The JSON Schema definitions.
		*
		* @returns The unused reference ID.
		*/
		createId(definitions) {
			while (this.usedIds.has(`${this.count}`) || `${this.count}` in definitions) this.count++;
			return `${this.count++}`;
		}
	};
}));
// src/server/api/json-schema.ts
/**
* The JSON Schema of a schema, with references to the named ones in it.
*
* @throws Error for a schema that has no equivalent.
*/
function jsonSchemaOf(schema, named) {
	const { $schema: _dialect, $defs: _named, ...rest } = toJsonSchema(schema, {
		...options,
		definitions: named
	});
	return rest;
}
/** The named schemas themselves. */
function namedJsonSchemas(named) {
	return toJsonSchemaDefs(named, options);
}
var options;
var init_json_schema = __esmMin((() => {
	init_dist$1();
	options = {
		target: "draft-2020-12",
		typeMode: "input",
		errorMode: "throw",
		ignoreActions: ["check", "raw_check"],
		overrideSchema: ({ valibotSchema }) => valibotSchema.type === "custom" ? {} : void 0,
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
	};
}));
// src/contract/counts.ts
var viewAllowances;
var init_counts = __esmMin((() => {
	viewAllowances = [
		"yes",
		"no",
		"later"
	];
}));
// src/server/rates/parse-count.ts
/** Reads the bytes of a body as a count. Never throws; says what was expected and what was found. */
function parseCount(bytes) {
	let input;
	try {
		input = JSON.parse(new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes));
	} catch {
		return {
			ok: false,
			code: "bad-json",
			message: "Expected one count as JSON in UTF-8, found something else."
		};
	}
	const result = /* @__PURE__ */ safeParse(countSchema, input);
	if (result.success) return {
		ok: true,
		value: result.output
	};
	return {
		ok: false,
		code: "bad-count",
		message: `The count is not valid: ${describeIssue(result.issues[0])}.`
	};
}
function oneOf$2(words) {
	return /* @__PURE__ */ picklist(words, `one of ${words.join(", ")}`);
}
var revision$1, common, askedSchema, viewSchema, countSchema;
var init_parse_count = __esmMin((() => {
	init_dist$3();
	init_counts();
	init_language();
	init_receipt();
	init_describe_issue();
	revision$1 = "a whole number from 0 to 999999999";
	common = {
		v: /* @__PURE__ */ literal(1, "1"),
		automation: /* @__PURE__ */ boolean("true or false"),
		device: oneOf$2(devices)
	};
	askedSchema = /* @__PURE__ */ strictObject({
		...common,
		what: /* @__PURE__ */ literal("asked"),
		lang: oneOf$2(languages),
		layout: oneOf$2(layouts),
		variant: /* @__PURE__ */ pipe(/* @__PURE__ */ string("1 to 16 of a-z, 0-9 and hyphen"), /* @__PURE__ */ regex(/^[a-z0-9-]{1,16}$/, "1 to 16 of a-z, 0-9 and hyphen")),
		revision: /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(revision$1), /* @__PURE__ */ integer(revision$1), /* @__PURE__ */ minValue(0, revision$1), /* @__PURE__ */ maxValue(999999999, revision$1))
	}, "a count");
	viewSchema = /* @__PURE__ */ strictObject({
		...common,
		what: /* @__PURE__ */ literal("view"),
		allowed: oneOf$2(viewAllowances)
	}, "a count");
	countSchema = /* @__PURE__ */ variant$2("what", [askedSchema, viewSchema], "asked or view");
}));
// src/contract/rates.ts
var rateSpans, rateBreakdowns, rateRemark;
var init_rates = __esmMin((() => {
	rateSpans = [
		"day",
		"week",
		"month"
	];
	rateBreakdowns = [
		"category",
		"service",
		"language",
		"device",
		"layout",
		"variant",
		"revision"
	];
	rateRemark = "Visitors who return undecided are asked again and counted again: that makes the intervals too narrow. No interval covers what did not arrive.";
}));
// src/server/api/schema-of.ts
/**
* A schema that describes a type of the contract. It does not compile where the two differ, be it in a key that may be
* missing, so what programs are told cannot drift from what is answered.
*
* @example
* const shareSchema = schemaOf<Share>()(v.strictObject({ … }));
*/
function schemaOf$1() {
	return (schema) => {
		return schema;
	};
}
var init_schema_of = __esmMin((() => {}));
// src/server/rates/rates-schema.ts
var count$2, from0To1, difference, day$2, period, shareSchema, shareDifferenceSchema, figures$1, rateFiguresSchema, apartSchema, views, coverageFiguresSchema, coverageSchema, ratesSchema;
var init_rates_schema = __esmMin((() => {
	init_dist$3();
	init_rates();
	init_schema_of();
	count$2 = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0));
	from0To1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(0), /* @__PURE__ */ maxValue(1));
	difference = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ minValue(-1), /* @__PURE__ */ maxValue(1));
	day$2 = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ isoDate());
	period = /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^\d{4}-\d\d(-\d\d)?$/));
	shareSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		share: from0To1,
		low: from0To1,
		high: from0To1
	}));
	shareDifferenceSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		share: difference,
		low: difference,
		high: difference
	}));
	figures$1 = {
		asked: count$2,
		accepted: count$2,
		refused: count$2,
		custom: count$2,
		script: count$2,
		undecided: /* @__PURE__ */ nullable(count$2),
		granted: count$2,
		rate: /* @__PURE__ */ nullable(shareSchema),
		problem: /* @__PURE__ */ nullable(/* @__PURE__ */ picklist(["too-few", "incomplete-counts"]))
	};
	rateFiguresSchema = schemaOf$1()(/* @__PURE__ */ strictObject(figures$1));
	apartSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		api: count$2,
		later: count$2,
		automation: /* @__PURE__ */ strictObject({
			asked: count$2,
			decided: count$2
		})
	}));
	views = {
		views: count$2,
		allowed: count$2,
		share: /* @__PURE__ */ nullable(from0To1),
		automation: count$2
	};
	coverageFiguresSchema = schemaOf$1()(/* @__PURE__ */ strictObject(views));
	coverageSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		total: coverageFiguresSchema,
		periods: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			...views,
			period
		})),
		groups: /* @__PURE__ */ nullable(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			...views,
			value: /* @__PURE__ */ string()
		}))),
		before: /* @__PURE__ */ nullable(coverageFiguresSchema)
	}));
	ratesSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		site: /* @__PURE__ */ string(),
		timeZone: /* @__PURE__ */ string(),
		of: /* @__PURE__ */ string(),
		from: day$2,
		to: day$2,
		by: /* @__PURE__ */ picklist(rateSpans),
		only: /* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string()),
		leastAsked: count$2,
		total: rateFiguresSchema,
		periods: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			...figures$1,
			period
		})),
		groups: /* @__PURE__ */ nullable(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			...figures$1,
			value: /* @__PURE__ */ string()
		}))),
		breakdown: /* @__PURE__ */ nullable(/* @__PURE__ */ picklist(rateBreakdowns)),
		apart: apartSchema,
		coverage: /* @__PURE__ */ nullable(coverageSchema),
		coverageProblem: /* @__PURE__ */ nullable(/* @__PURE__ */ picklist(["off", "not-told-apart"])),
		before: /* @__PURE__ */ nullable(/* @__PURE__ */ strictObject({
			from: day$2,
			to: day$2,
			total: rateFiguresSchema,
			difference: /* @__PURE__ */ nullable(shareDifferenceSchema)
		})),
		remark: /* @__PURE__ */ string()
	}));
}));
// src/server/receipts/receipt-schema.ts
/**
* A receipt is about cookies or about a newsletter, never both: consent to the one is no consent to the other,
* and a form can put no word into a visitor's mouth about a category.
*/
function isOfOneKind(receipt) {
	const { act, layer, layout, categories: byCategory, services } = receipt;
	const isNewsletter = newsletterActs.some((known) => known === act);
	if (layer === "form" !== isNewsletter || layout === "form" !== isNewsletter) return false;
	if (!isNewsletter) return !Object.hasOwn(services, newsletterId);
	return Object.keys(byCategory).length === 0 && Object.keys(services).join() === "newsletter" && services["newsletter"] === (act === "newsletter_optin");
}
/**
* Ids with a yes or a no. Checked key by key on the object itself: a schema for records passes over keys
* such as `__proto__` and `constructor` in silence, and here every key has to be one that is allowed.
*/
function answersTo(format, most) {
	return /* @__PURE__ */ pipe(/* @__PURE__ */ custom((input) => {
		if (typeof input !== "object" || input === null || Array.isArray(input)) return false;
		const entries = Object.entries(input);
		return entries.length <= most && entries.every(([id, answer]) => format.test(id) && typeof answer === "boolean");
	}, `${answers}, at most ${most}`), /* @__PURE__ */ metadata({
		type: "object",
		propertyNames: { pattern: format.source },
		additionalProperties: { type: "boolean" },
		maxProperties: most
	}));
}
function matching(format, expected) {
	return /* @__PURE__ */ pipe(/* @__PURE__ */ string(expected), /* @__PURE__ */ regex(format, expected));
}
function oneOf$1(words) {
	return /* @__PURE__ */ picklist(words, `one of ${words.join(", ")}`);
}
var number, yesOrNo, minute, answers, asked, receiptFields, receiptV1, receiptSchemas;
var init_receipt_schema = __esmMin((() => {
	init_dist$3();
	init_category();
	init_language();
	init_receipt();
	init_is_in_calendar();
	number = "a receipt number of 26 characters";
	yesOrNo = /* @__PURE__ */ boolean("true or false");
	minute = "a minute such as 2026-11-22T10:31Z";
	answers = "true or false for each id";
	asked = categories.filter((category) => category !== "necessary");
	receiptFields = /* @__PURE__ */ strictObject({
		v: /* @__PURE__ */ literal(1, "1"),
		rid: matching(receiptIdFormat, number),
		prev: /* @__PURE__ */ nullable(matching(receiptIdFormat, number)),
		act: oneOf$1(acts$1),
		by: oneOf$1(actors),
		active: yesOrNo,
		layer: oneOf$1(layers),
		asked: yesOrNo,
		categories: answersTo(new RegExp(`^(${asked.join("|")})$`), asked.length),
		services: answersTo(/^[a-z0-9-]{1,40}$/, 60),
		revision: /* @__PURE__ */ pipe(/* @__PURE__ */ number$2("a whole number"), /* @__PURE__ */ integer("a whole number"), /* @__PURE__ */ minValue(0, "a number from 0"), /* @__PURE__ */ maxValue(999999999, "a number of at most 9 digits")),
		notice: /* @__PURE__ */ nullable(matching(noticeHashFormat, "64 hex digits")),
		lang: oneOf$1(languages),
		layout: oneOf$1(receiptLayouts),
		variant: matching(/^[a-z0-9-]{1,16}$/, "1 to 16 of a-z, 0-9 and hyphen"),
		device: oneOf$1(devices),
		gpc: yesOrNo,
		automation: /* @__PURE__ */ exactOptional(/* @__PURE__ */ literal(true, "true, or nothing")),
		build: matching(/^[0-9A-Za-z.+-]{1,64}$/, "a build id such as 0.1.0+3f9c2a1b7d04"),
		decided: /* @__PURE__ */ pipe(matching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, minute), /* @__PURE__ */ check(isInCalendar, minute))
	}, "a receipt");
	receiptV1 = /* @__PURE__ */ pipe(receiptFields, /* @__PURE__ */ check(isOfOneKind, `act, layer, layout, categories and services to agree: ${newsletterActs.join(" and ")} come from a form and answer ${newsletterId} alone`));
	receiptSchemas = /* @__PURE__ */ new Map([[1, receiptV1]]);
}));
// src/server/receipts/kept-receipt-schema.ts
var kept$1, keptReceiptSchema, provableReceiptSchema;
var init_kept_receipt_schema = __esmMin((() => {
	init_dist$3();
	init_schema_of();
	init_receipt_schema();
	kept$1 = {
		receipt: receiptV1,
		site: /* @__PURE__ */ string(),
		seq: /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(1)),
		received: /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
		noticeKnown: /* @__PURE__ */ nullable(/* @__PURE__ */ boolean())
	};
	keptReceiptSchema = schemaOf$1()(/* @__PURE__ */ strictObject(kept$1));
	provableReceiptSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		...kept$1,
		proof: /* @__PURE__ */ nullable(/* @__PURE__ */ string())
	}));
}));
// src/server/site/notice-manifest-schema.ts
var noticeManifestSchema;
var init_notice_manifest_schema = __esmMin((() => {
	init_dist$3();
	init_category();
	init_language();
	init_receipt();
	noticeManifestSchema = /* @__PURE__ */ looseObject({
		v: /* @__PURE__ */ picklist([1, 2]),
		language: /* @__PURE__ */ picklist(languages),
		revision: /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer()),
		layout: /* @__PURE__ */ picklist(layouts),
		buttons: /* @__PURE__ */ picklist(["three", "two"]),
		variant: /* @__PURE__ */ string(),
		preselected: /* @__PURE__ */ literal(false),
		operator: /* @__PURE__ */ nullable(/* @__PURE__ */ looseObject({ name: /* @__PURE__ */ string() })),
		policy: /* @__PURE__ */ nullable(/* @__PURE__ */ looseObject({
			url: /* @__PURE__ */ string(),
			updated: /* @__PURE__ */ nullable(/* @__PURE__ */ string())
		})),
		services: /* @__PURE__ */ array(/* @__PURE__ */ looseObject({
			id: /* @__PURE__ */ string(),
			category: /* @__PURE__ */ picklist(categories),
			party: /* @__PURE__ */ picklist(["first", "third"]),
			cookies: /* @__PURE__ */ array(/* @__PURE__ */ string()),
			storage: /* @__PURE__ */ array(/* @__PURE__ */ string())
		})),
		texts: /* @__PURE__ */ looseObject({})
	});
}));
// src/server/api/refusal-schema.ts
var codes, refusalSchema;
var init_refusal_schema = __esmMin((() => {
	init_dist$3();
	init_refusal();
	init_schema_of();
	codes = Object.keys(refusals);
	refusalSchema = schemaOf$1()(/* @__PURE__ */ strictObject({ error: /* @__PURE__ */ strictObject({
		code: /* @__PURE__ */ picklist(codes),
		message: /* @__PURE__ */ string(),
		reference: /* @__PURE__ */ exactOptional(/* @__PURE__ */ string())
	}) }));
}));
// src/server/api/named-schemas.ts
var namedSchemas;
var init_named_schemas = __esmMin((() => {
	init_parse_count();
	init_rates_schema();
	init_kept_receipt_schema();
	init_receipt_schema();
	init_notice_manifest_schema();
	init_refusal_schema();
	namedSchemas = {
		Receipt: receiptV1,
		KeptReceipt: keptReceiptSchema,
		ProvableReceipt: provableReceiptSchema,
		NoticeManifest: noticeManifestSchema,
		AskedVisit: askedSchema,
		PageView: viewSchema,
		Rates: ratesSchema,
		RateFigures: rateFiguresSchema,
		CoverageFigures: coverageFiguresSchema,
		Share: shareSchema,
		ShareDifference: shareDifferenceSchema,
		Refusal: refusalSchema
	};
}));
// src/server/api/describe-operation.ts
/** One operation as OpenAPI's Operation Object. */
function describeOperation(method, path, { access, about }) {
	return {
		tags: [about.tag],
		operationId: operationId(method, path),
		summary: about.summary,
		...about.about !== void 0 && { description: about.about },
		security: security[access],
		parameters: parametersOf(about),
		...about.body && { requestBody: {
			required: true,
			content: contentOf(about.body)
		} },
		responses: responsesOf(access, about)
	};
}
/** `GET receipts/:rid` is `getReceiptsRid`. */
function operationId(method, path) {
	const name = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join("");
	return `${method.toLowerCase()}${name || "Dashboard"}`;
}
function parametersOf({ path = {}, query, headers = {}, cookies = {} }) {
	const inPath = Object.entries(path).map(([name, schema]) => {
		return {
			name,
			in: "path",
			required: true,
			schema: jsonSchemaOf(schema, namedSchemas)
		};
	});
	const { properties = {}, required = [] } = query ? objectOf(query) : {};
	const inQuery = Object.entries(properties).map(([name, schema]) => {
		return {
			name,
			in: "query",
			required: required.includes(name),
			schema
		};
	});
	const worded = (place, words) => Object.entries(words).map(([name, description]) => {
		return {
			name,
			in: place,
			required: false,
			description,
			schema: { type: "string" }
		};
	});
	return [
		...inPath,
		...inQuery,
		...worded("header", headers),
		...worded("cookie", cookies)
	];
}
/** The keys of a query: the schema is an object's. */
function objectOf(schema) {
	const { properties, required = [] } = jsonSchemaOf(schema, namedSchemas);
	return {
		properties,
		required
	};
}
function contentOf({ types, schema }) {
	const described = { schema: jsonSchemaOf(schema, namedSchemas) };
	return Object.fromEntries(types.map((type) => [type, described]));
}
function responsesOf(access, about) {
	const answers = {
		...about.answers,
		...access !== "public" && { 303: ledToSignIn }
	};
	const responses = new Map(Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)]));
	const codes = /* @__PURE__ */ new Set([...about.refusals ?? [], ...alwaysRefused[access]]);
	for (const status of new Set([...codes].map((code) => String(refusals[code])))) {
		const refusal = refusalOf([...codes].filter((code) => String(refusals[code]) === status));
		const page = responses.get(status);
		const description = page ? `${page.description} ${refusal.description}` : refusal.description;
		responses.set(status, {
			...refusal,
			description,
			content: {
				...page?.content,
				...refusal.content
			}
		});
	}
	return Object.fromEntries(responses);
}
function responseOf({ about, content, headers }) {
	return {
		description: about,
		...headers && { headers: headersOf(headers) },
		...content && { content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema: schema ? jsonSchemaOf(schema, namedSchemas) : { type: "string" } }])) }
	};
}
/** The refusals that share a status: the same body, with one of these codes. */
function refusalOf(codes) {
	const waits = codes.some((code) => code === "too-many" || code === "unavailable");
	const code = { enum: codes };
	return {
		description: `Refused: ${codes.map((each) => `\`${each}\``).join(", ")}.`,
		...waits && { headers: headersOf({ "Retry-After": "Seconds to wait." }) },
		content: { "application/json": { schema: { allOf: [{ $ref: "#/components/schemas/Refusal" }, { properties: { error: { properties: { code } } } }] } } }
	};
}
function headersOf(words) {
	return Object.fromEntries(Object.entries(words).map(([name, description]) => {
		return [name, {
			description,
			schema: { type: "string" }
		}];
	}));
}
var security, alwaysRefused, ledToSignIn;
var init_describe_operation = __esmMin((() => {
	init_refusal();
	init_json_schema();
	init_named_schemas();
	security = {
		public: [],
		reader: [{ session: [] }],
		"reader-or-token": [{ session: [] }, { token: [] }]
	};
	alwaysRefused = {
		public: ["internal"],
		reader: ["not-signed-in", "internal"],
		"reader-or-token": [
			"not-signed-in",
			"too-many",
			"internal"
		]
	};
	ledToSignIn = {
		about: "Nobody has signed in, and a browser wants a page: it is led to the sign-in page.",
		headers: { Location: "The sign-in page." }
	};
}));
// src/server/api/write-openapi.ts
/**
* The OpenAPI document of these routes, which are the very ones that the router has.
*
* @throws Error when a parameter of a path is not described, or another one is.
*/
function writeOpenapi(mount, routes) {
	return {
		openapi: "3.1.0",
		info: {
			title: "Kelisim",
			version: apiVersion,
			description: about.replaceAll("\n", " "),
			license: {
				name: "MIT",
				identifier: "MIT"
			}
		},
		servers: [{ url: mount === "/" ? mount : mount.slice(0, -1) }],
		tags: Object.entries(tags).map(([name, description]) => {
			return {
				name,
				description
			};
		}),
		paths: Object.fromEntries(routes.map((route) => [openapiPath(route.path), pathItem(route)])),
		components: {
			schemas: namedJsonSchemas(namedSchemas),
			securitySchemes: {
				session: {
					type: "apiKey",
					in: "cookie",
					name: sessionCookieName,
					description: "Who has signed in."
				},
				token: {
					type: "http",
					scheme: "bearer",
					description: "A token that `kelisim token add` has made. It reads, and changes nothing."
				}
			}
		}
	};
}
/** `receipts/:rid` is `/receipts/{rid}`. */
function openapiPath(path) {
	return `/${path.replaceAll(/:(\w+)/g, "{$1}")}`;
}
function pathItem(route) {
	const named = Array.from(route.path.matchAll(/:(\w+)/g), ([, name]) => name);
	const operations = methods.flatMap((method) => {
		const operation = route[method];
		if (!operation) return [];
		const described = Object.keys(operation.about.path ?? {});
		if (described.join() !== named.join()) throw new Error(`${method} ${route.path} describes the parameters ${described.join() || "–"}`);
		return [[method.toLowerCase(), describeOperation(method, route.path, operation)]];
	});
	return Object.fromEntries(operations);
}
var apiVersion, about, tags;
var init_write_openapi = __esmMin((() => {
	init_sessions();
	init_describe_operation();
	init_json_schema();
	init_named_schemas();
	init_operation();
	apiVersion = "0.1.0";
	about = `Keeps receipts of cookie choices and answers consent rates. Every refusal is JSON with a code and a sentence. Wherever GET
is answered HEAD is too, and OPTIONS says which methods a route has; any other is refused with 405 and the code method-not-allowed.`;
	tags = {
		receipts: "Receipts of choices, and the notices they were made on.",
		log: "What receipts are proved with.",
		rates: "Consent rates, and the counts they are made of.",
		widget: "The files of the widget, with the site's config in them.",
		pages: "Pages for people.",
		"sign-in": "Sessions of the site's owner.",
		endpoint: "The endpoint itself."
	};
}));
// src/server/api/serve-openapi.ts
/** `GET openapi.json`: written when it is first asked for, of the list that the router was made of. */
function createServeOpenapi(mount, routes) {
	const write = async () => createServeWidgetFile(await spellings(Buffer.from(JSON.stringify(writeOpenapi(mount, routes)))), { "content-type": "application/json; charset=utf-8" });
	let written;
	return async (c) => {
		written ??= write();
		return (await written)(c);
	};
}
var aboutOpenapi;
var init_serve_openapi = __esmMin((() => {
	init_dist$3();
	init_serve_widget_file();
	init_widget_files();
	init_write_openapi();
	aboutOpenapi = {
		tag: "endpoint",
		summary: "This document.",
		answers: {
			200: {
				about: "OpenAPI 3.1, of the routes that this endpoint has.",
				content: { "application/json": /* @__PURE__ */ looseObject({ openapi: /* @__PURE__ */ string() }) }
			},
			304: { about: "The tag in `If-None-Match` is still right." }
		}
	};
}));
// src/server/dashboard-page/dashboard-files.ts
/** Reads them once. @throws StartError when one is missing. */
async function loadDashboardFiles(folder) {
	const files = Object.entries(types$1).map(async ([name, type]) => {
		const path = join(folder, name);
		try {
			return [name, createServeWidgetFile(await spellings(await readFile(path)), { "content-type": type })];
		} catch (error) {
			throw new StartError(`The dashboard's file ${path} cannot be read (${causeOf(error)}): run npm run build.`);
		}
	});
	return new Map(await Promise.all(files));
}
var types$1, aboutDashboardFile;
var init_dashboard_files = __esmMin((() => {
	init_serve_widget_file();
	init_widget_files();
	init_start_error();
	types$1 = {
		"kelisim-dashboard.js": "text/javascript; charset=utf-8",
		"kelisim-dashboard-proof.js": "text/javascript; charset=utf-8",
		"kelisim-dashboard.css": "text/css; charset=utf-8"
	};
	aboutDashboardFile = {
		tag: "pages",
		summary: "A file of the dashboard's page.",
		answers: {
			200: {
				about: "The file.",
				content: {
					"text/javascript": null,
					"text/css": null
				}
			},
			304: { about: "The tag in `If-None-Match` is still right." }
		}
	};
}));
// src/contract/days.ts
/** The day so many days after one: `addDays("2026-11-22", -27)` is `2026-10-26`. */
function addDays(from, days) {
	return new Date(Date.parse(from) + days * day$1).toISOString().slice(0, 10);
}
/** How many days a range has, both ends included. */
function daysIn(from, to) {
	return Math.round((Date.parse(to) - Date.parse(from)) / day$1) + 1;
}
/** The Monday of a day's week. */
function mondayOf(of) {
	return addDays(of, -((new Date(of).getUTCDay() + 6) % 7));
}
/** The first day of a day's month. */
function firstOfMonth(of) {
	return `${of.slice(0, 7)}-01`;
}
/** Whether a text is a day that is in the calendar: `2026-02-30` is none. */
function isDay(text) {
	return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text)) && addDays(text, 0) === text;
}
var day$1;
var init_days = __esmMin((() => {
	day$1 = 864e5;
}));
// src/contract/dashboard-query.ts
/** Reads the address; what is missing or makes no sense is what it is without a word. */
function parseDashboardQuery(search, { sites, of, today }) {
	const word = (name, words, otherwise) => words.find((each) => each === search.get(name)) ?? otherwise;
	const only = dashboardFilters.flatMap((name) => {
		const value = search.get(name) ?? "";
		return /^[a-z0-9-]{1,40}$/.test(value) ? [[name, value]] : [];
	});
	const asked = word("period", dashboardPeriods, "28-days");
	const own = readOwnRange(search.get("from") ?? "", search.get("to") ?? "");
	const period = asked === "own" && own === null ? "28-days" : asked;
	const range = period === "own" && own ? own : rangeOf(period, today);
	return {
		view: word("view", dashboardViews, "overview"),
		site: word("site", sites, sites[0] ?? ""),
		period,
		range,
		by: word("by", rateSpans, likelySpan(range)),
		of: word("of", of, of[0] ?? "analytics"),
		breakdown: word("breakdown", rateBreakdowns, "device"),
		only: Object.fromEntries(only),
		compare: search.get("compare") === "1",
		receipt: (search.get("receipt") ?? "").slice(0, 100),
		notice: (search.get("notice") ?? "").slice(0, 64)
	};
}
function readOwnRange(from, to) {
	if (!isDay(from) || !isDay(to)) return null;
	const days = daysIn(from, to);
	return days >= 1 && days <= 400 ? {
		from,
		to
	} : null;
}
/** The days of a period, today or until yesterday's week or month. `own` has none: it gives today. */
function rangeOf(period, today) {
	const last = (days) => ({
		from: addDays(today, 1 - days),
		to: today
	});
	switch (period) {
		case "7-days": return last(7);
		case "28-days": return last(28);
		case "90-days": return last(90);
		case "12-months": return last(365);
		case "last-week": {
			const monday = mondayOf(today);
			return {
				from: addDays(monday, -7),
				to: addDays(monday, -1)
			};
		}
		case "last-month": {
			const to = addDays(firstOfMonth(today), -1);
			return {
				from: firstOfMonth(to),
				to
			};
		}
		case "own": return {
			from: today,
			to: today
		};
	}
}
/** The days to compare with: as many, right before; before a whole month the month before it. */
function rangeBefore({ from, to }) {
	const isMonth = from === firstOfMonth(to) && addDays(to, 1) === firstOfMonth(addDays(to, 1));
	const before = addDays(from, -1);
	return isMonth ? {
		from: firstOfMonth(before),
		to: before
	} : {
		from: addDays(from, -daysIn(from, to)),
		to: before
	};
}
/** A length of points that gives a trend neither too few nor too many of them. */
function likelySpan({ from, to }) {
	const days = daysIn(from, to);
	return days <= 45 ? "day" : days <= 200 ? "week" : "month";
}
/** The query of `GET rates` that answers what is shown. */
function ratesSearch(query, breakdown) {
	const { site, range, by, of, only, compare } = query;
	const before = compare ? rangeBefore(range) : null;
	return {
		site,
		...range,
		by,
		of,
		...only,
		...breakdown ? { breakdown } : {},
		...before ? {
			beforeFrom: before.from,
			beforeTo: before.to
		} : {}
	};
}
var dashboardViews, dashboardPeriods, dashboardFilters;
var init_dashboard_query = __esmMin((() => {
	init_days();
	init_rates();
	dashboardViews = [
		"overview",
		"breakdown",
		"receipt",
		"notices"
	];
	dashboardPeriods = [
		"7-days",
		"28-days",
		"90-days",
		"12-months",
		"last-week",
		"last-month",
		"own"
	];
	dashboardFilters = [
		"language",
		"device",
		"layout",
		"variant",
		"revision"
	];
}));
// src/texts/dashboard/notices/en.ts
var noticesTexts$2;
var init_en$1 = __esmMin((() => {
	noticesTexts$2 = {
		title: "What visitors were shown",
		intro: "Every notice that this endpoint has shown is kept word for word. A receipt names the one it was given on, by its fingerprint.",
		revision: "Revision {revision}",
		noRevision: "No revision",
		decided: "Decisions in this language under this revision: {decisions}, {period}.",
		notDecided: "No decision in this language under this revision.",
		notToldApart: "Decisions whose revision was not told apart: {count}.",
		since: "First shown {time}",
		current: "shown now",
		first: "The first notice in this language.",
		changed: "What changed",
		settings: "Settings",
		services: "Services",
		sentences: "Sentences",
		added: "added",
		removed: "taken out",
		before: "Before",
		after: "After",
		nothing: "not stated",
		yes: "yes",
		no: "no",
		moreChanges: "More changes: {count}",
		read: "Read this notice",
		readAbout: "Word for word, as kept. The notice puts the site’s own words in the place of braces.",
		raw: "As it was hashed (JSON)",
		hash: "Fingerprint (SHA-256)",
		failed: "This notice could not be loaded.",
		showMore: "Show older notices",
		notListed: "Older notices that are kept and not listed here: {count}.",
		none: "No notice is kept yet.",
		parties: {
			first: "the site itself",
			third: "a third party"
		},
		ways: {
			preferences: "in the preferences",
			email: "by e-mail",
			letter: "by letter"
		},
		labels: {
			v: "Form of the record",
			language: "Language",
			revision: "Revision",
			layout: "Layout",
			buttons: "Buttons",
			theme: "Colours",
			variant: "Variant",
			preselected: "Switched on beforehand",
			operator: "Operator",
			"operator.name": "Operator",
			"operator.bin": "Operator’s BIN",
			"operator.email": "Operator’s e-mail",
			"operator.address": "Operator’s address",
			policy: "Policy",
			"policy.url": "Address of the policy",
			"policy.updated": "Date of the policy",
			"term.days": "Days until the site asks again",
			withdrawal: "Ways to withdraw",
			services: "Order of the services",
			record: "Record of consent",
			"record.jurisdiction": "Applicable law",
			"record.storedIn": "Receipts are stored in",
			"record.keptFor": "Receipts are kept for",
			"record.dissemination": "What is collected is made public",
			"record.countries": "Names of countries"
		},
		fields: {
			name: "Name",
			purpose: "Purpose",
			recipient: "Recipient",
			country: "Country",
			category: "Category",
			party: "Party",
			data: "Data",
			cookies: "Cookies",
			storage: "Browser storage",
			longest: "Kept for at most",
			privacyUrl: "Recipient’s policy"
		}
	};
}));
// src/texts/dashboard/en.ts
var dashboardTexts$2;
var init_en = __esmMin((() => {
	init_en$1();
	dashboardTexts$2 = {
		title: "Consent rates",
		skip: "To the figures",
		views: {
			overview: "Overview",
			breakdown: "Breakdown",
			receipt: "Receipt",
			notices: "Notices"
		},
		navigation: "Views",
		language: "Language",
		signOut: "Sign out",
		controls: {
			label: "What is shown",
			site: "Site",
			period: "Period",
			periods: {
				"7-days": "Last 7 days",
				"28-days": "Last 28 days",
				"90-days": "Last 90 days",
				"12-months": "Last 12 months",
				"last-week": "Last week",
				"last-month": "Last month",
				own: "Other days"
			},
			from: "From",
			to: "To",
			by: "Points",
			spans: {
				day: "Days",
				week: "Weeks",
				month: "Months"
			},
			of: "Consent to",
			compare: "Compare with the days before",
			all: "all",
			show: "Show",
			more: "More choices",
			remove: "take away"
		},
		categories: {
			functional: "functional",
			analytics: "analytics",
			marketing: "marketing"
		},
		breakdowns: {
			category: "Category",
			service: "Service",
			language: "Language",
			device: "Device",
			layout: "Layout",
			variant: "Variant",
			revision: "Revision"
		},
		values: {
			language: {
				kk: "Kazakh",
				ru: "Russian",
				en: "English"
			},
			device: {
				phone: "Phones",
				tablet: "Tablets",
				desktop: "Desktops"
			},
			layout: {
				bar: "Bar",
				card: "Card",
				dialog: "Dialog"
			}
		},
		rate: {
			title: "Consent rate: {of}",
			sentence: "{granted} of {asked} visits that saw the notice agreed",
			interval: "95% interval {interval}",
			tooFew: "{asked} visits so far. A percentage of fewer than {least} would say nothing.",
			incomplete: "Incomplete counts: {decided} decisions arrived, and {asked} visits that they could come from.",
			noCounts: "Visits are not counted here (\"counts\": false), so there is no rate.",
			difference: "{difference} points against {from} – {to} (95%: {interval})",
			noDifference: "No comparison with {from} – {to}: one of the two has no rate.",
			none: "no rate"
		},
		problems: {
			"too-few": "too few visits",
			"incomplete-counts": "incomplete counts"
		},
		outcomes: {
			title: "What became of the visits",
			asked: "Visits that saw the notice",
			accepted: "Accepted everything",
			custom: "Chose some",
			refused: "Refused everything",
			undecided: "Did not answer",
			script: "Answered by a script",
			apart: "In none of these figures: {api} choices by the site's own code, {later} later changes, {automationAsked} visits and {automationDecided} answers by automation."
		},
		coverage: {
			title: "Seen by analytics",
			sentence: "{allowed} of {views} page views with analytics allowed",
			incomplete: "Incomplete counts: {allowed} views with analytics allowed arrived, and {views} in all.",
			apart: "Metrica’s page views ÷ this share is about what was really viewed. Page views have no interval; {automation} by automation are left out.",
			off: "Page views are not counted. \"coverage\": true in the config counts them.",
			unknown: "Page views are told apart by device only.",
			tooFew: "{views} page views so far. A percentage of fewer than {least} would say nothing."
		},
		trend: {
			title: "Over time",
			about: "{from} – {to}, days of {zone}.",
			band: "The band is the 95% interval.",
			point: "{period}: {rate} ({interval}), {asked} visits",
			pointWithout: "{period}: no rate, {asked} visits",
			noPoint: "No day, week or month of these has a rate.",
			table: "As a table",
			columns: {
				period: "Period",
				asked: "Visits",
				granted: "Agreed",
				rate: "Rate",
				interval: "95% interval"
			},
			hint: "Move along the chart for single points, also with the arrow keys."
		},
		breakdown: {
			row: "{interval}, {granted} of {asked} visits",
			by: "By",
			rest: "not told apart",
			all: "All of them",
			ofAll: "Each row is of all visits: one visit can agree to several."
		},
		receipt: {
			title: "One receipt",
			number: "Number of the receipt",
			hint: "26 letters and digits, as the visitor has it; spaces and small letters do no harm.",
			find: "Find",
			wrong: "Expected 26 letters and digits (no I, L, O or U), found: {found}",
			notFound: "No receipt of this number is kept here. It may be mistyped, or belong to another endpoint.",
			young: "No checkpoint of the log covers this receipt yet. One is made within a minute of a choice.",
			uncheckable: "The proof could not be checked here: a file of this page did not arrive. Reload it, or check the saved receipt on the page for that.",
			save: "Save with its proof",
			check: "Page that checks receipts",
			notice: "The notice it was given on",
			devices: {
				phone: "phone",
				tablet: "tablet",
				desktop: "desktop"
			},
			newest: "What came last",
			none: "No receipt yet."
		},
		notices: noticesTexts$2,
		definitions: {
			title: "What is counted",
			counted: [
				"A visit counts when it saw the notice: the page was not reloaded or gone back to, and not come to from another page of the site. No identifier, nothing written to the device.",
				"It agreed when a person granted it on the notice or in its settings. Later changes of mind are in no rate.",
				"The interval is Wilson's. Visitors who return undecided are counted again and make it too narrow; no interval covers what did not arrive."
			],
			unknownTitle: "What cannot be known",
			unknown: [
				"Who leaves and comes back counts twice: a visit is not a person.",
				"Where pages send no referrer and the browser is old, each page counts as a visit.",
				"A browser that blocks this endpoint, or is gone before its count is sent, is missing."
			]
		},
		export: {
			title: "Export",
			csv: "Spreadsheet (CSV)",
			json: "JSON"
		},
		states: {
			loading: "Loading…",
			failed: "The figures could not be loaded: {why}",
			offline: "the endpoint does not answer.",
			status: "the endpoint answered {status}.",
			retry: "Try again",
			signedOut: "Your session has ended.",
			signIn: "Sign in",
			empty: "No visit in these days.",
			emptyHint: "Figures appear when a visitor sees the notice. Choose other days, or open a page of the site in a private window.",
			noScript: "Charts and breakdowns need JavaScript. The figures below do not."
		}
	};
}));
// src/texts/dashboard/notices/kk.ts
var noticesTexts$1;
var init_kk$1 = __esmMin((() => {
	noticesTexts$1 = {
		title: "Келушілерге не көрсетілді",
		intro: "Көрсетілген әр хабарлама осында сөзбе-сөз сақталады. Түбіртекте таңдау жасалған хабарлама таңбасы арқылы аталады.",
		revision: "{revision}-редакция",
		noRevision: "Редакциясы көрсетілмеген",
		decided: "Осы тілде, осы редакцияда қабылданған шешімдер: {decisions}, {period}.",
		notDecided: "Осы тілде, осы редакцияда шешім жоқ.",
		notToldApart: "Редакциясы ажыратылмаған шешімдер: {count}.",
		since: "Алғаш көрсетілген уақыты: {time}",
		current: "қазір көрсетіледі",
		first: "Осы тілдегі алғашқы хабарлама.",
		changed: "Не өзгерді",
		settings: "Баптаулар",
		services: "Сервистер",
		sentences: "Мәтіндер",
		added: "қосылды",
		removed: "алынып тасталды",
		before: "Бұрын",
		after: "Енді",
		nothing: "көрсетілмеген",
		yes: "иә",
		no: "жоқ",
		moreChanges: "Тағы өзгерістер: {count}",
		read: "Хабарламаны оқу",
		readAbout: "Сақталған күйінде, сөзбе-сөз. Фигуралы жақшалардың орнына хабарлама сайттың өз сөздерін қояды.",
		raw: "Таңба алынған күйінде (JSON)",
		hash: "Таңба (SHA-256)",
		failed: "Бұл хабарлама жүктелмеді.",
		showMore: "Бұрынғыларын көрсету",
		notListed: "Мұнда көрсетілмеген, бірақ сақталған бұрынғы хабарламалар: {count}.",
		none: "Хабарламалар әлі жоқ.",
		parties: {
			first: "сайттың өзі",
			third: "үшінші тарап"
		},
		ways: {
			preferences: "баптауларда",
			email: "электрондық поштамен",
			letter: "хатпен"
		},
		labels: {
			v: "Жазба пішіні",
			language: "Тіл",
			revision: "Редакция",
			layout: "Түрі",
			buttons: "Батырмалар",
			theme: "Түстер",
			variant: "Нұсқа",
			preselected: "Алдын ала қосулы",
			operator: "Оператор",
			"operator.name": "Оператор",
			"operator.bin": "Оператордың БСН-і",
			"operator.email": "Оператордың поштасы",
			"operator.address": "Оператордың мекенжайы",
			policy: "Саясат",
			"policy.url": "Саясаттың мекенжайы",
			"policy.updated": "Саясаттың күні",
			"term.days": "Неше күннен кейін қайта сұралады",
			withdrawal: "Келісімді қайтарып алу жолдары",
			services: "Сервистердің реті",
			record: "Келісім туралы жазба",
			"record.jurisdiction": "Қолданылатын құқық",
			"record.storedIn": "Түбіртектер сақталатын жер",
			"record.keptFor": "Түбіртектердің сақталу мерзімі",
			"record.dissemination": "Жиналған дерек жалпыға қолжетімді болады",
			"record.countries": "Елдердің атаулары"
		},
		fields: {
			name: "Атауы",
			purpose: "Мақсаты",
			recipient: "Алушы",
			country: "Елі",
			category: "Санаты",
			party: "Тарап",
			data: "Деректер",
			cookies: "Cookie файлдары",
			storage: "Браузер қоймасы",
			longest: "Ең ұзақ сақталу мерзімі",
			privacyUrl: "Алушының саясаты"
		}
	};
}));
// src/texts/dashboard/kk.ts
var dashboardTexts$1;
var init_kk = __esmMin((() => {
	init_kk$1();
	dashboardTexts$1 = {
		title: "Келісім үлесі",
		skip: "Көрсеткіштерге өту",
		views: {
			overview: "Шолу",
			breakdown: "Бөлініс",
			receipt: "Түбіртек",
			notices: "Хабарламалар"
		},
		navigation: "Бөлімдер",
		language: "Тіл",
		signOut: "Шығу",
		controls: {
			label: "Не көрсетіледі",
			site: "Сайт",
			period: "Кезең",
			periods: {
				"7-days": "Соңғы 7\xA0күн",
				"28-days": "Соңғы 28\xA0күн",
				"90-days": "Соңғы 90\xA0күн",
				"12-months": "Соңғы 12\xA0ай",
				"last-week": "Өткен апта",
				"last-month": "Өткен ай",
				own: "Басқа күндер"
			},
			from: "Басы",
			to: "Соңы",
			by: "Қадам",
			spans: {
				day: "Күн",
				week: "Апта",
				month: "Ай"
			},
			of: "Неге келісім",
			compare: "Алдыңғы күндермен салыстыру",
			all: "барлығы",
			show: "Көрсету",
			more: "Тағы шарттар",
			remove: "алып тастау"
		},
		categories: {
			functional: "функционалдық",
			analytics: "талдау",
			marketing: "маркетинг"
		},
		breakdowns: {
			category: "Санат",
			service: "Сервис",
			language: "Тіл",
			device: "Құрылғы",
			layout: "Түрі",
			variant: "Нұсқа",
			revision: "Редакция"
		},
		values: {
			language: {
				kk: "қазақша",
				ru: "орысша",
				en: "ағылшынша"
			},
			device: {
				phone: "Телефондар",
				tablet: "Планшеттер",
				desktop: "Компьютерлер"
			},
			layout: {
				bar: "Жолақ",
				card: "Карточка",
				dialog: "Терезе"
			}
		},
		rate: {
			title: "Келісім үлесі: {of}",
			sentence: "Хабарлама көрсетілген {asked} кірудің {granted}\xA0— келісіммен аяқталды",
			interval: "95\xA0% аралық: {interval}",
			tooFew: "Әзірге {asked}\xA0кіру. {least}\xA0кіруден аз болса, пайыз ештеңе білдірмейді.",
			incomplete: "Толық емес дерек: {decided}\xA0шешім келді, ал олар қабылдануы мүмкін кіру саны\xA0— {asked}.",
			noCounts: "Мұнда кірулер саналмайды (\"counts\": false), сондықтан үлес жоқ.",
			difference: "{from} – {to} кезеңіне қарағанда {difference}\xA0пайыздық тармақ (95\xA0%: {interval})",
			noDifference: "{from} – {to} кезеңімен салыстыруға болмайды: кезеңдердің бірінде үлес жоқ.",
			none: "үлес жоқ"
		},
		problems: {
			"too-few": "кіру тым аз",
			"incomplete-counts": "толық емес дерек"
		},
		outcomes: {
			title: "Кірулер немен аяқталды",
			asked: "Хабарлама көрсетілген кірулер",
			accepted: "Бәрі қабылданды",
			custom: "Бөлек таңдалды",
			refused: "Бәрінен бас тартылды",
			undecided: "Жауап берілмеді",
			script: "Скрипт жауап берді",
			apart: "Ешбір көрсеткішке кірмегені: сайт кодының шешімдері\xA0— {api}, кейінгі өзгерістер\xA0— {later}, автоматты кірулер\xA0— {automationAsked}, автоматты жауаптар\xA0— {automationDecided}."
		},
		coverage: {
			title: "Талдау көретін бөлік",
			sentence: "{views} бет қаралымының {allowed}\xA0— талдауға рұқсат берілген",
			incomplete: "Толық емес дерек: талдауға рұқсат берілген {allowed}\xA0қаралым келді, ал барлығы\xA0— {views}.",
			apart: "Метрикадағы қаралым ÷ осы үлес\xA0— шын мәнінде қаралған беттердің шамасы. Қаралымдардың аралығы жоқ; автоматты қаралымдар ({automation}) кірмеді.",
			off: "Бет қаралымдары саналмайды. Оларды сайт баптауындағы \"coverage\": true қосады.",
			unknown: "Қаралымдар тек құрылғы бойынша ажыратылады.",
			tooFew: "Әзірге {views}\xA0қаралым. {least}\xA0қаралымнан аз болса, пайыз ештеңе білдірмейді."
		},
		trend: {
			title: "Уақыт бойынша",
			about: "{from} – {to}, {zone} уақыты бойынша.",
			band: "Жолақ\xA0— 95\xA0% аралық.",
			point: "{period}: {rate} ({interval}), {asked}\xA0кіру",
			pointWithout: "{period}: үлес жоқ, {asked}\xA0кіру",
			noPoint: "Бұл кезеңдердің ешбірінде үлес жоқ.",
			table: "Кесте түрінде",
			columns: {
				period: "Кезең",
				asked: "Кірулер",
				granted: "Келісімдер",
				rate: "Үлес",
				interval: "95\xA0% аралық"
			},
			hint: "Жеке нүктелерді көру үшін график бойымен жүргізіңіз; пернетақтадағы бағыттауыштармен де болады."
		},
		breakdown: {
			row: "{interval}, {asked}\xA0кірудің {granted}",
			by: "Бөлініс",
			rest: "ажыратылмаған",
			all: "Барлығы бірге",
			ofAll: "Әр жол барлық кірулерден есептеледі: бір кіруде бірнешеуіне келісуге болады."
		},
		receipt: {
			title: "Бір түбіртек",
			number: "Түбіртек нөмірі",
			hint: "Келушідегідей 26\xA0әріп пен цифр; бос орындар мен кіші әріптер кедергі емес.",
			find: "Табу",
			wrong: "26\xA0латын әрпі мен цифры керек (I, L, O және U жоқ), ал мұнда: {found}",
			notFound: "Мұндай нөмірлі түбіртек мұнда жоқ. Нөмір қате терілген немесе түбіртек басқа серверде болуы мүмкін.",
			young: "Журналдың бақылау нүктесі бұл түбіртекті әлі қамтымайды. Ол таңдаудан кейін бір минут ішінде жасалады.",
			uncheckable: "Дәлелді тексеру мүмкін болмады: осы беттің бір файлы жүктелмеді. Бетті қайта жүктеңіз немесе сақталған түбіртекті тексеру бетінде тексеріңіз.",
			save: "Дәлелімен бірге сақтау",
			check: "Түбіртекті тексеру беті",
			notice: "Таңдау жасалған хабарлама",
			devices: {
				phone: "телефон",
				tablet: "планшет",
				desktop: "компьютер"
			},
			newest: "Соңғы келгендер",
			none: "Әзірге түбіртек жоқ."
		},
		notices: noticesTexts$1,
		definitions: {
			title: "Не саналады",
			counted: [
				"Хабарлама көрсетілген кіру саналады: бет қайта жүктелмеген, оған кері оралмаған және сайттың басқа бетінен өтпеген. Ешқандай сәйкестендіргіш жоқ, құрылғыға ештеңе жазылмайды.",
				"Келісім\xA0— адамның хабарламада немесе оның баптауларында берген рұқсаты. Кейінгі өзгерістер ешбір үлеске кірмейді.",
				"Аралық\xA0— Уилсон аралығы. Жауап бермей кетіп, қайта келгендер тағы бір рет саналады, сондықтан аралық тым тар болып шығады; жетпеген деректі ешбір аралық қамтымайды."
			],
			unknownTitle: "Нені білу мүмкін емес",
			unknown: [
				"Кетіп қайта келген адам екі рет саналады: кіру\xA0— адам емес.",
				"Беттер өту көзін жібермесе әрі браузер ескі болса, әр бет бөлек кіру болып саналады.",
				"Браузері осы серверді бұғаттайтындар немесе дерек жіберілгенше кетіп қалғандар мұнда жоқ."
			]
		},
		export: {
			title: "Жүктеп алу",
			csv: "Кесте (CSV)",
			json: "JSON"
		},
		states: {
			loading: "Жүктелуде…",
			failed: "Көрсеткіштер жүктелмеді: {why}",
			offline: "сервер жауап бермейді.",
			status: "сервердің жауабы: {status}.",
			retry: "Қайталау",
			signedOut: "Сеанс аяқталды.",
			signIn: "Кіру",
			empty: "Бұл күндері кіру болмады.",
			emptyHint: "Көрсеткіштер келуші хабарламаны көргенде пайда болады. Басқа күндерді таңдаңыз немесе сайт бетін жеке терезеде ашыңыз.",
			noScript: "Графиктер мен бөліністерге JavaScript қажет. Төмендегі көрсеткіштерге\xA0— жоқ."
		}
	};
}));
// src/texts/dashboard/notices/ru.ts
var noticesTexts;
var init_ru$1 = __esmMin((() => {
	noticesTexts = {
		title: "Что видели посетители",
		intro: "Каждое показанное уведомление хранится здесь слово в\xA0слово. Квитанция называет то, по\xA0которому сделан выбор,\xA0— по\xA0отпечатку.",
		revision: "Редакция {revision}",
		noRevision: "Редакция не\xA0указана",
		decided: "Решений на\xA0этом языке в\xA0этой редакции: {decisions}, {period}.",
		notDecided: "Решений на\xA0этом языке в\xA0этой редакции нет.",
		notToldApart: "Решений, редакция которых не\xA0различается: {count}.",
		since: "Впервые показано {time}",
		current: "показывается сейчас",
		first: "Первое уведомление на\xA0этом языке.",
		changed: "Что изменилось",
		settings: "Настройки",
		services: "Сервисы",
		sentences: "Тексты",
		added: "добавлен",
		removed: "убран",
		before: "Было",
		after: "Стало",
		nothing: "не\xA0указано",
		yes: "да",
		no: "нет",
		moreChanges: "Ещё изменения: {count}",
		read: "Прочитать уведомление",
		readAbout: "Слово в\xA0слово, как хранится. На\xA0место фигурных скобок уведомление ставит слова сайта.",
		raw: "В\xA0том виде, от\xA0которого взят отпечаток (JSON)",
		hash: "Отпечаток (SHA-256)",
		failed: "Это уведомление не\xA0загрузилось.",
		showMore: "Показать более ранние",
		notListed: "Ещё хранятся более ранние уведомления, которых здесь нет: {count}.",
		none: "Уведомлений пока нет.",
		parties: {
			first: "сам сайт",
			third: "третья сторона"
		},
		ways: {
			preferences: "в\xA0настройках",
			email: "по\xA0электронной почте",
			letter: "письмом"
		},
		labels: {
			v: "Форма записи",
			language: "Язык",
			revision: "Редакция",
			layout: "Вид",
			buttons: "Кнопки",
			theme: "Цвета",
			variant: "Вариант",
			preselected: "Включено заранее",
			operator: "Оператор",
			"operator.name": "Оператор",
			"operator.bin": "БИН оператора",
			"operator.email": "Почта оператора",
			"operator.address": "Адрес оператора",
			policy: "Политика",
			"policy.url": "Адрес политики",
			"policy.updated": "Дата политики",
			"term.days": "Через сколько дней спросить снова",
			withdrawal: "Способы отозвать согласие",
			services: "Порядок сервисов",
			record: "Запись о\xA0согласии",
			"record.jurisdiction": "Применимое право",
			"record.storedIn": "Где хранятся квитанции",
			"record.keptFor": "Сколько хранятся квитанции",
			"record.dissemination": "Собранное становится общедоступным",
			"record.countries": "Названия стран"
		},
		fields: {
			name: "Название",
			purpose: "Цель",
			recipient: "Получатель",
			country: "Страна",
			category: "Категория",
			party: "Сторона",
			data: "Данные",
			cookies: "Файлы cookie",
			storage: "Хранилище браузера",
			longest: "Хранится не\xA0дольше",
			privacyUrl: "Политика получателя"
		}
	};
}));
// src/texts/dashboard/ru.ts
var dashboardTexts;
var init_ru = __esmMin((() => {
	init_ru$1();
	dashboardTexts = {
		title: "Доля согласий",
		skip: "К\xA0показателям",
		views: {
			overview: "Обзор",
			breakdown: "В\xA0разрезе",
			receipt: "Квитанция",
			notices: "Уведомления"
		},
		navigation: "Разделы",
		language: "Язык",
		signOut: "Выйти",
		controls: {
			label: "Что показано",
			site: "Сайт",
			period: "Период",
			periods: {
				"7-days": "Последние 7\xA0дней",
				"28-days": "Последние 28\xA0дней",
				"90-days": "Последние 90\xA0дней",
				"12-months": "Последние 12\xA0месяцев",
				"last-week": "Прошлая неделя",
				"last-month": "Прошлый месяц",
				own: "Другие дни"
			},
			from: "С",
			to: "По",
			by: "Шаг",
			spans: {
				day: "Дни",
				week: "Недели",
				month: "Месяцы"
			},
			of: "Согласие на",
			compare: "Сравнить с\xA0предыдущими днями",
			all: "все",
			show: "Показать",
			more: "Ещё условия",
			remove: "убрать"
		},
		categories: {
			functional: "функциональные",
			analytics: "аналитика",
			marketing: "маркетинг"
		},
		breakdowns: {
			category: "Категория",
			service: "Сервис",
			language: "Язык",
			device: "Устройство",
			layout: "Вид",
			variant: "Вариант",
			revision: "Редакция"
		},
		values: {
			language: {
				kk: "казахский",
				ru: "русский",
				en: "английский"
			},
			device: {
				phone: "Телефоны",
				tablet: "Планшеты",
				desktop: "Компьютеры"
			},
			layout: {
				bar: "Полоса",
				card: "Карточка",
				dialog: "Окно"
			}
		},
		rate: {
			title: "Доля согласий: {of}",
			sentence: "Согласием закончились {granted} из\xA0{asked} посещений, в\xA0которых было показано уведомление",
			interval: "95\xA0%-й интервал: {interval}",
			tooFew: "Пока посещений: {asked}. Процент меньше чем от\xA0{least} ни\xA0о\xA0чём не\xA0говорит.",
			incomplete: "Неполные данные: решений получено {decided}, а\xA0посещений, в\xA0которых их могли принять,\xA0— {asked}.",
			noCounts: "Посещения здесь не\xA0считаются (\"counts\": false), поэтому доли нет.",
			difference: "{difference} п.\xA0п. к\xA0{from} – {to} (95\xA0%: {interval})",
			noDifference: "Сравнить с\xA0{from} – {to} нельзя: для одного из\xA0периодов доли нет.",
			none: "доли нет"
		},
		problems: {
			"too-few": "слишком мало посещений",
			"incomplete-counts": "неполные данные"
		},
		outcomes: {
			title: "Чем закончились посещения",
			asked: "Посещения с\xA0уведомлением",
			accepted: "Принято всё",
			custom: "Выбрано по\xA0отдельности",
			refused: "Отклонено всё",
			undecided: "Без ответа",
			script: "Ответил скрипт",
			apart: "Не\xA0вошли ни\xA0в\xA0один показатель: решения кода сайта\xA0— {api}, более поздние изменения\xA0— {later}, автоматические посещения\xA0— {automationAsked} и\xA0ответы\xA0— {automationDecided}."
		},
		coverage: {
			title: "Видит аналитика",
			sentence: "Аналитика разрешена в\xA0{allowed} из\xA0{views} просмотров страниц",
			incomplete: "Неполные данные: просмотров с\xA0разрешённой аналитикой получено {allowed}, а\xA0всего\xA0— {views}.",
			apart: "Просмотры в\xA0Метрике ÷ эта доля\xA0— примерно столько страниц просмотрено на\xA0самом деле. Интервала у\xA0просмотров нет; автоматические ({automation}) не\xA0вошли.",
			off: "Просмотры страниц не\xA0считаются. Их включает \"coverage\": true в\xA0настройках сайта.",
			unknown: "Просмотры различаются только по\xA0устройству.",
			tooFew: "Пока просмотров: {views}. Процент меньше чем от\xA0{least} ни\xA0о\xA0чём не\xA0говорит."
		},
		trend: {
			title: "По\xA0времени",
			about: "{from} – {to}, дни по\xA0времени {zone}.",
			band: "Полоса\xA0— 95\xA0%-й интервал.",
			point: "{period}: {rate} ({interval}), посещений: {asked}",
			pointWithout: "{period}: доли нет, посещений: {asked}",
			noPoint: "Ни\xA0за\xA0один день, неделю или месяц здесь нет доли.",
			table: "Таблицей",
			columns: {
				period: "Период",
				asked: "Посещения",
				granted: "Согласия",
				rate: "Доля",
				interval: "95\xA0%-й интервал"
			},
			hint: "Ведите по\xA0графику, чтобы увидеть отдельные точки; можно и\xA0стрелками на\xA0клавиатуре."
		},
		breakdown: {
			row: "{interval}, {granted} из\xA0{asked} посещений",
			by: "Разрез",
			rest: "не\xA0различается",
			all: "Все вместе",
			ofAll: "Каждая строка\xA0— от\xA0всех посещений: в\xA0одном можно согласиться на\xA0несколько."
		},
		receipt: {
			title: "Одна квитанция",
			number: "Номер квитанции",
			hint: "26\xA0букв и\xA0цифр, как у\xA0посетителя; пробелы и\xA0строчные буквы не\xA0мешают.",
			find: "Найти",
			wrong: "Нужны 26\xA0латинских букв и\xA0цифр (без I, L, O и\xA0U), а\xA0здесь: {found}",
			notFound: "Квитанции с\xA0таким номером здесь нет. Возможно, в\xA0нём опечатка или она хранится на\xA0другом сервере.",
			young: "Контрольная точка журнала ещё не\xA0охватывает эту квитанцию. Она появляется в\xA0течение минуты после выбора.",
			uncheckable: "Проверить доказательство не\xA0удалось: не\xA0загрузился файл этой страницы. Обновите её или проверьте сохранённую квитанцию на\xA0странице проверки.",
			save: "Сохранить с\xA0доказательством",
			check: "Страница проверки квитанций",
			notice: "Уведомление, по\xA0которому сделан выбор",
			devices: {
				phone: "телефон",
				tablet: "планшет",
				desktop: "компьютер"
			},
			newest: "Последние поступления",
			none: "Квитанций пока нет."
		},
		notices: noticesTexts,
		definitions: {
			title: "Что считается",
			counted: [
				"Посещение считается, если в\xA0нём было показано уведомление: страницу не\xA0перезагрузили, на\xA0неё не\xA0вернулись и\xA0пришли не\xA0с\xA0другой страницы сайта. Без идентификаторов и\xA0без записи на\xA0устройство.",
				"Согласие\xA0— это разрешение, которое человек дал в\xA0уведомлении или в\xA0его настройках. Более поздние изменения ни\xA0в\xA0одну долю не\xA0входят.",
				"Интервал\xA0— Уилсона. Кто не\xA0ответил и\xA0пришёл снова, считается ещё раз, и\xA0поэтому интервал получается слишком узким; того, что не\xA0дошло, не\xA0охватывает никакой интервал."
			],
			unknownTitle: "Чего узнать нельзя",
			unknown: [
				"Кто ушёл и\xA0вернулся, посчитан дважды: посещение\xA0— не\xA0человек.",
				"Если страницы не\xA0передают источник перехода, а\xA0браузер старый, посещением считается каждая страница.",
				"Нет тех, чей браузер блокирует этот сервер или ушёл раньше, чем отправил данные."
			]
		},
		export: {
			title: "Выгрузка",
			csv: "Таблица (CSV)",
			json: "JSON"
		},
		states: {
			loading: "Загрузка…",
			failed: "Показатели не\xA0загрузились: {why}",
			offline: "сервер не\xA0отвечает.",
			status: "сервер ответил {status}.",
			retry: "Повторить",
			signedOut: "Сеанс закончился.",
			signIn: "Войти",
			empty: "В\xA0эти дни посещений не\xA0было.",
			emptyHint: "Показатели появятся, когда посетитель увидит уведомление. Выберите другие дни или откройте страницу сайта в\xA0приватном окне.",
			noScript: "Графикам и\xA0разрезам нужен JavaScript. Показателям ниже\xA0— нет."
		}
	};
}));
// src/server/rates/parse-rates-query.ts
/** A schema with what `GET openapi.json` says of it. */
function said(schema, text) {
	return /* @__PURE__ */ pipe(schema, /* @__PURE__ */ description(text));
}
function oneOf(words) {
	return /* @__PURE__ */ picklist(words, `one of ${words.join(", ")}`);
}
/** Reads a query of `GET rates`. Never throws; says what was expected and what was found. */
function parseRatesQuery(given) {
	const result = /* @__PURE__ */ safeParse(ratesQuerySchema, Object.fromEntries(given));
	if (!result.success) return {
		ok: false,
		message: `The query is not valid: ${describeIssue(result.issues[0])}.`
	};
	const { from, to, by, beforeFrom, beforeTo } = result.output;
	if (beforeFrom === void 0 !== (beforeTo === void 0)) return {
		ok: false,
		message: "Expected beforeFrom and beforeTo together, found one of them."
	};
	for (const [first, last] of [[from, to], [beforeFrom ?? from, beforeTo ?? to]]) {
		const days = (Date.parse(last) - Date.parse(first)) / 864e5 + 1;
		const most = by === "month" && isWholeMonths(first, last) ? 7440 : mostDays;
		if (days < 1 || days > most) return {
			ok: false,
			message: `Expected 1 to ${mostDays} days, or whole months by month, found ${first} to ${last}.`
		};
	}
	return {
		ok: true,
		value: result.output
	};
}
/** Whether the days are those of whole months: tallies of months answer it. */
function isWholeMonths(from, to) {
	const next = new Date(Date.parse(to) + 864e5).toISOString().slice(0, 10);
	return from.endsWith("-01") && next.endsWith("-01");
}
var day, word, only, revision, ratesQuerySchema, mostDays;
var init_parse_rates_query = __esmMin((() => {
	init_dist$3();
	init_rates();
	init_describe_issue();
	init_exact_object();
	init_is_in_calendar();
	day = /* @__PURE__ */ pipe(/* @__PURE__ */ string("a day such as 2026-11-22"), /* @__PURE__ */ check((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isInCalendar(text), "a day such as 2026-11-22"), /* @__PURE__ */ metadata({ format: "date" }));
	word = /* @__PURE__ */ pipe(/* @__PURE__ */ string("1 to 40 of a-z, 0-9 and hyphen"), /* @__PURE__ */ regex(/^[a-z0-9-]{1,40}$/, "1 to 40 of a-z, 0-9 and hyphen"));
	only = "Narrows everything to it.";
	revision = /* @__PURE__ */ pipe(/* @__PURE__ */ string("a whole number"), /* @__PURE__ */ regex(/^\d{1,9}$/, "a whole number"));
	ratesQuerySchema = exactObject("a query", {
		site: /* @__PURE__ */ exactOptional(said(/* @__PURE__ */ string("the name of a site"), "A name from the config; the first one otherwise.")),
		from: said(day, "The first day, in the time zone of the site."),
		to: said(day, "The last day, included."),
		by: /* @__PURE__ */ exactOptional(said(oneOf(rateSpans), "How long one point of the series is; weeks begin on Monday."), "day"),
		of: /* @__PURE__ */ exactOptional(said(word, "The category or service whose grant is the rate."), "analytics"),
		breakdown: /* @__PURE__ */ exactOptional(said(oneOf(rateBreakdowns), "What the rates are told apart by.")),
		language: /* @__PURE__ */ exactOptional(said(word, only)),
		device: /* @__PURE__ */ exactOptional(said(word, only)),
		layout: /* @__PURE__ */ exactOptional(said(word, only)),
		variant: /* @__PURE__ */ exactOptional(said(word, only)),
		revision: /* @__PURE__ */ exactOptional(said(revision, only)),
		beforeFrom: /* @__PURE__ */ exactOptional(said(day, "The first day of those to compare with.")),
		beforeTo: /* @__PURE__ */ exactOptional(said(day, "The last day of those to compare with.")),
		format: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(["json", "csv"], "json or csv"), "json")
	});
	mostDays = 400;
}));
// src/server/request/language-of-request.ts
/** The language of the address, or the first of the browser's that there is. */
function languageOfRequest(c) {
	const accepted = (c.req.header("accept-language") ?? "").split(",").map((tag) => tag.trim().slice(0, 2).toLowerCase());
	return [c.req.query("lang"), ...accepted].flatMap((tag) => languages.filter((language) => language === tag))[0] ?? "ru";
}
var init_language_of_request = __esmMin((() => {
	init_language();
}));
// node_modules/hono/dist/helper/html/index.js
var html;
var init_html = __esmMin((() => {
	init_html$1();
	html = (strings, ...values) => {
		const buffer = [""];
		for (let i = 0, len = strings.length - 1; i < len; i++) {
			buffer[0] += strings[i];
			const children = Array.isArray(values[i]) ? values[i].flat(Infinity) : [values[i]];
			for (let i = 0, len = children.length; i < len; i++) {
				const child = children[i];
				if (typeof child === "string") escapeToBuffer(child, buffer);
				else if (typeof child === "number") buffer[0] += child;
				else if (typeof child === "boolean" || child === null || child === void 0) continue;
				else if (typeof child === "object" && child.isEscaped) {
					if (child.callbacks) buffer.unshift("", child);
					else {
						const tmp = child.toString();
						if (tmp instanceof Promise) buffer.unshift("", tmp);
						else buffer[0] += tmp;
					}
				} else if (child instanceof Promise) buffer.unshift("", child);
				else escapeToBuffer(child.toString(), buffer);
			}
		}
		buffer[0] += strings.at(-1);
		return buffer.length === 1 ? "callbacks" in buffer ? raw(resolveCallbackSync(raw(buffer[0], buffer.callbacks))) : raw(buffer[0]) : stringBufferToString(buffer, buffer.callbacks);
	};
}));
// src/contract/figures-in-words.ts
/** A whole number with its thousands apart: `12 345`, in English `12,345`. */
function formatCount(count, language) {
	return String(count).replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\xA0");
}
/** A share from 0 to 1 with a digit after the point: `64,2`. */
function formatPoints(share, language) {
	const text = (Math.abs(share) * 100).toFixed(1);
	return language === "en" ? text : text.replace(".", ",");
}
/** `64,2 %`, in English `64.2%`. */
function formatShare(share, language) {
	return `${formatPoints(share, language)}${language === "en" ? "" : "\xA0"}%`;
}
/** The ends of a 95 % interval: `62,0–66,3 %`. */
function formatInterval({ low, high }, language) {
	return `${formatPoints(low, language)}–${formatShare(high, language)}`;
}
/** A difference of two shares with its sign, in percentage points: `+2,1`. */
function formatDifference(difference, language) {
	const text = formatPoints(difference, language);
	if (/^0[.,]0$/.test(text)) return text;
	return `${difference < 0 ? "−" : "+"}${text}`;
}
var init_figures_in_words = __esmMin((() => {}));
// src/contract/fill-text.ts
/** Puts values into the places of a text: `{size}`. */
function fillText(text, values) {
	return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
var init_fill_text = __esmMin((() => {}));
// src/contract/coverage-in-words.ts
function coverageInWords({ coverage, coverageProblem, leastAsked }, { coverage: words }, language) {
	if (coverage === null) return {
		share: null,
		sentence: coverageProblem === "not-told-apart" ? words.unknown : words.off,
		apart: null
	};
	const { views, allowed, share, automation } = coverage.total;
	const count = (value) => formatCount(value, language);
	const figures = {
		views: count(views),
		allowed: count(allowed),
		least: count(leastAsked)
	};
	if (share === null) return {
		share: null,
		sentence: fillText(views < leastAsked ? words.tooFew : words.incomplete, figures),
		apart: null
	};
	return {
		share: formatShare(share, language),
		sentence: fillText(words.sentence, figures),
		apart: fillText(words.apart, { automation: count(automation) })
	};
}
var init_coverage_in_words = __esmMin((() => {
	init_figures_in_words();
	init_fill_text();
}));
// src/contract/dashboard-words.ts
/** A category or a service as it is called in the language of the page. */
function nameOfGrant(id, texts, { services }) {
	if (isCategory(id) && id !== "necessary") return texts.categories[id];
	return services.find((service) => service.id === id)?.name ?? id;
}
var init_dashboard_words = __esmMin((() => {
	init_category();
}));
// src/contract/format-time.ts
/** A period of rates, a day `2026-11-22` or a month `2026-11`, as people of the language write it. */
function formatPeriod(period, language) {
	return language === "en" ? period : period.split("-").reverse().join(".");
}
var init_format_time = __esmMin((() => {}));
// src/contract/language-names.ts
var languageNames;
var init_language_names = __esmMin((() => {
	languageNames = {
		kk: "Қазақша",
		ru: "Русский",
		en: "English"
	};
}));
// src/contract/rate-in-words.ts
/** The headline of some figures. */
function rateInWords(figures, { leastAsked }, counts, texts, language) {
	const { asked, accepted, refused, custom, script, granted, rate, problem } = figures;
	const words = texts.rate;
	const count = (value) => formatCount(value, language);
	if (rate) return {
		share: formatShare(rate.share, language),
		sentence: fillText(words.sentence, {
			granted: count(granted),
			asked: count(asked)
		}),
		interval: fillText(words.interval, { interval: formatInterval(rate, language) })
	};
	const decided = accepted + refused + custom + script;
	return {
		share: null,
		sentence: !counts ? words.noCounts : problem === "incomplete-counts" ? fillText(words.incomplete, {
			decided: count(decided),
			asked: count(asked)
		}) : fillText(words.tooFew, {
			asked: count(asked),
			least: count(leastAsked)
		}),
		interval: null
	};
}
/** How a rate stands against that of the days before; `null` where it is not compared. */
function differenceInWords({ before }, { rate: words }, language) {
	if (before === null) return null;
	const days = {
		from: formatPeriod(before.from, language),
		to: formatPeriod(before.to, language)
	};
	const { difference } = before;
	if (difference === null) return fillText(words.noDifference, days);
	const signed = (value) => formatDifference(value, language);
	return fillText(words.difference, {
		...days,
		difference: signed(difference.share),
		interval: `${signed(difference.low)} … ${signed(difference.high)}`
	});
}
var init_rate_in_words = __esmMin((() => {
	init_figures_in_words();
	init_fill_text();
	init_format_time();
}));
// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
var init_taggedTemplateLiteral = __esmMin((() => {}));
// src/server/dashboard-page/dashboard-page.ts
/** The headline in plain markup, for a browser without scripts; the dashboard's script draws everything anew. */
async function renderDashboardPage(page) {
	const { setup, texts } = page;
	const { mount, language } = setup;
	return (await html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n    <html lang=\"",
		"\">\n      <head>\n        <meta charset=\"utf-8\" />\n        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n        <meta name=\"color-scheme\" content=\"light dark\" />\n        <meta name=\"robots\" content=\"noindex\" />\n        <link rel=\"icon\" href=\"data:,\" />\n        <title>",
		" · Kelisim</title>\n        <link rel=\"stylesheet\" href=\"",
		"kelisim-dashboard.css\" />\n        <script type=\"module\" src=\"",
		"kelisim-dashboard.js\"><\/script>\n      </head>\n      <body>\n        <div id=\"dashboard\" data-setup=\"",
		"\">\n          ",
		"",
		"\n        </div>\n      </body>\n    </html>"
	])), language, texts.title, mount, mount, JSON.stringify(setup), head(page), figures(page))).toString();
}
function head({ setup: { mount, language }, texts }) {
	return html`<header class="head">
    <p class="name">Kelisim</p>
    <nav class="languages" aria-label="${texts.language}">
      ${languages.map((each) => html`<a
            href="?lang=${each}"
            lang="${each}"
            hreflang="${each}"
            ${each === language ? html`aria-current="true"` : ""}
            >${each}<span class="unseen"> ${languageNames[each]}</span></a
          >`)}
    </nav>
    <form class="out" method="post" action="${mount}sign-out?lang=${language}">
      <button>${texts.signOut}</button>
    </form>
  </header>`;
}
function figures(page) {
	const { setup, texts, query, rates } = page;
	const { language } = setup;
	const { share, sentence, interval } = rateInWords(rates.total, rates, setup.counts, texts, language);
	const difference = differenceInWords(rates, texts, language);
	const day = (text) => formatPeriod(text, language);
	const about = fillText(texts.trend.about, {
		from: day(query.range.from),
		to: day(query.range.to),
		zone: setup.timeZone
	});
	return html`<main id="figures">
    <h1>${texts.title}</h1>
    <noscript><p>${texts.states.noScript}</p></noscript>
    ${controls(page)}
    <div class="figures">
      <div class="cards">
        <section class="card rate">
          <h2>${fillText(texts.rate.title, { of: nameOfGrant(rates.of, texts, setup) })}</h2>
          <p class="${share === null ? "headline none" : "headline"}">
            ${share ?? texts.rate.none}
          </p>
          <p>${sentence}</p>
          ${interval === null ? "" : html`<p class="soft">${interval}</p>`}
          ${difference === null ? "" : html`<p class="difference">${difference}</p>`}
          <p class="soft small">${about}</p>
        </section>
        ${outcomes(page)}${coverage(page)}
      </div>
      ${definitions(texts)}
    </div>
  </main>`;
}
function controls({ setup, texts, query }) {
	const words = texts.controls;
	const options = (values, chosen) => values.map(([value, name]) => html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${name}</option>`);
	const { sites, of, language } = setup;
	const periods = dashboardPeriods.map((period) => [period, words.periods[period]]);
	const grants = of.map((id) => [id, nameOfGrant(id, texts, setup)]);
	const names = sites.map((site) => [site, site]);
	return html`<form class="controls" method="get" aria-label="${words.label}">
    <input type="hidden" name="lang" value="${language}" />
    ${sites.length > 1 ? html`<label
            ><span>${words.site}</span
            ><select name="site">
              ${options(names, query.site)}
            </select></label
          >` : ""}
    <label
      ><span>${words.period}</span
      ><select name="period">
        ${options(periods, query.period)}
      </select></label
    >
    <label
      ><span>${words.from}</span><input type="date" name="from" value="${query.range.from}"
    /></label>
    <label><span>${words.to}</span><input type="date" name="to" value="${query.range.to}" /></label>
    <label
      ><span>${words.of}</span
      ><select name="of">
        ${options(grants, query.of)}
      </select></label
    >
    <label class="tick"
      ><input type="checkbox" name="compare" value="1" ${query.compare ? html`checked` : ""} /><span
        >${words.compare}</span
      ></label
    >
    <button>${words.show}</button>
  </form>`;
}
function outcomes({ setup: { language }, texts, rates: { total, apart } }) {
	const words = texts.outcomes;
	const count = (value) => value === null ? "—" : formatCount(value, language);
	return html`<section class="card outcomes">
    <h2>${words.title}</h2>
    <dl>
      ${[
		"asked",
		"accepted",
		"custom",
		"refused",
		"undecided",
		"script"
	].map((row) => html`<div>
            <dt>${words[row]}</dt>
            <dd><strong>${count(total[row])}</strong></dd>
          </div>`)}
    </dl>
    <p class="soft small">
      ${fillText(words.apart, {
		api: count(apart.api),
		later: count(apart.later),
		automationAsked: count(apart.automation.asked),
		automationDecided: count(apart.automation.decided)
	})}
    </p>
  </section>`;
}
function coverage({ setup: { language }, texts, rates }) {
	const { share, sentence, apart } = coverageInWords(rates, texts, language);
	return html`<section class="card coverage">
    <h2>${texts.coverage.title}</h2>
    ${share === null ? "" : html`<p class="headline second">${share}</p>`}
    <p>${sentence}</p>
    ${apart === null ? "" : html`<p class="soft small">${apart}</p>`}
  </section>`;
}
function definitions({ definitions: { title, counted, unknownTitle, unknown } }) {
	const list = (heading, lines) => html`<div>
      <h2>${heading}</h2>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>`;
	return html`<section class="card definitions">
    ${list(title, counted)}${list(unknownTitle, unknown)}
  </section>`;
}
var _templateObject, dashboardHeaders;
var init_dashboard_page = __esmMin((() => {
	init_html();
	init_coverage_in_words();
	init_dashboard_words();
	init_dashboard_query();
	init_figures_in_words();
	init_fill_text();
	init_format_time();
	init_language_names();
	init_language();
	init_rate_in_words();
	init_taggedTemplateLiteral();
	dashboardHeaders = {
		"content-type": "text/html; charset=utf-8",
		"cache-control": "no-store",
		"content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
		"x-content-type-options": "nosniff",
		"referrer-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		"cross-origin-opener-policy": "same-origin"
	};
}));
// src/server/dashboard-page/show-dashboard.ts
/** `GET` of the mount: the dashboard, for who has signed in; its headline stands in the page. */
function createShowDashboard(config, answer, now) {
	const { mount, sites, timeZone, counts } = config;
	const dayOf = createDayInZone(timeZone);
	const grants = siteGrants(config.services);
	const names = resolveServices(config.services);
	return async (c) => {
		const language = languageOfRequest(c);
		const setup = {
			mount,
			language,
			sites: sites.map(({ name }) => name),
			of: [...likeliestFirst(grants.category), ...grants.service],
			today: dayOf(now().getTime()),
			timeZone,
			counts,
			categories: grants.category,
			services: names.filter(({ service }) => grants.service.includes(service.id)).map(({ service: { id }, texts: words }) => ({
				id,
				name: words[language].name
			}))
		};
		const query = parseDashboardQuery(new URL(c.req.url).searchParams, setup);
		const parsed = parseRatesQuery(new URLSearchParams(ratesSearch(query, null)));
		if (!parsed.ok) throw new Error(parsed.message);
		const rates = await answer(parsed.value, query.site);
		const page = await renderDashboardPage({
			setup,
			texts: wordsIn(texts, language),
			query,
			rates
		});
		return c.body(page, 200, {
			...dashboardHeaders,
			"content-language": language
		});
	};
}
/** A marketer comes for analytics. */
function likeliestFirst(categories) {
	return [...categories].sort((a, b) => Number(b === "analytics") - Number(a === "analytics"));
}
var texts, aboutDashboard;
var init_show_dashboard = __esmMin((() => {
	init_dashboard_query();
	init_language();
	init_en();
	init_kk();
	init_ru();
	init_day_in_zone();
	init_parse_rates_query();
	init_language_of_request();
	init_resolve_services();
	init_site_grants();
	init_dashboard_page();
	texts = {
		kk: dashboardTexts$1,
		ru: dashboardTexts,
		en: dashboardTexts$2
	};
	aboutDashboard = {
		tag: "pages",
		summary: "The dashboard.",
		answers: { 200: {
			about: "The page.",
			content: { "text/html": null }
		} }
	};
}));
// src/server/request/answer.ts
function answerJson(status, body, headers = {}) {
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			...jsonHeaders,
			...headers
		}
	});
}
/** A refusal with the status of its code; the message is one sentence, what was expected and what was found. */
function refuse$1(code, message, headers = {}, reference) {
	const body = { error: {
		code,
		message,
		...reference === void 0 ? {} : { reference }
	} };
	return answerJson(refusals[code], body, headers);
}
/** Header that says when to try again, in seconds. */
function tryAgain(seconds) {
	return { "retry-after": String(seconds) };
}
var jsonHeaders, erasedSentence;
var init_answer = __esmMin((() => {
	init_refusal();
	jsonHeaders = {
		"content-type": "application/json; charset=utf-8",
		"cache-control": "no-store",
		"x-content-type-options": "nosniff"
	};
	erasedSentence = "The receipt of this number was erased; only its place in the log is kept.";
}));
// src/server/log/log-routes.ts
/** `GET checkpoint`: the newest signed note, to be kept by whoever wants to check this log later. */
function createReadCheckpoint(checkpoints) {
	return async () => {
		const newest = await checkpoints.newest();
		return newest ? answerText(newest.note) : refuse$1("unavailable", "There is no checkpoint yet.", tryAgain(30));
	};
}
/** `GET keys`: the public keys of the log, one a line, the one in use last. Trust them from another place too. */
function createReadKeys(log) {
	return async () => {
		return answerText((await log.keys()).map((key) => `${key}\n`).join(""));
	};
}
function answerText(text) {
	return new Response(text, { headers: {
		"content-type": "text/plain; charset=utf-8",
		"cache-control": "no-store",
		"x-content-type-options": "nosniff"
	} });
}
var aboutCheckpoint, aboutKeys;
var init_log_routes = __esmMin((() => {
	init_answer();
	aboutCheckpoint = {
		tag: "log",
		summary: "The newest signed checkpoint of the log.",
		answers: { 200: {
			about: "A C2SP tlog-checkpoint.",
			content: { "text/plain": null }
		} },
		refusals: ["unavailable"]
	};
	aboutKeys = {
		tag: "log",
		summary: "The public keys of the log.",
		answers: { 200: {
			about: "One a line, the one in use last.",
			content: { "text/plain": null }
		} }
	};
}));
// src/server/rates/rate-periods.ts
/** The tallies that answer for some days: those of months where the days are whole months and asked for by month. */
function talliesOf({ from, to }, by) {
	const isByMonth = by === "month" && isWholeMonths(from, to);
	const length = isByMonth ? 7 : 10;
	return {
		span: isByMonth ? "month" : "day",
		from: from.slice(0, length),
		to: to.slice(0, length)
	};
}
/** A day, the Monday of its week, or its month. What is no day stands in the file by somebody's hand: it stays as it is. */
function periodOf(day, by) {
	if (by === "month") return day.slice(0, 7);
	return by === "week" && isDay(day) ? mondayOf(day) : day;
}
/** The rows of each key, by their keys in order. */
function together(rows, keyOf) {
	const members = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = keyOf(row);
		const before = members.get(key);
		if (before) before.push(row);
		else members.set(key, [row]);
	}
	return [...members].sort(([a], [b]) => a < b ? -1 : 1);
}
var init_rate_periods = __esmMin((() => {
	init_days();
	init_parse_rates_query();
}));
// src/server/rates/build-coverage.ts
/**
* What part of the traffic analytics may see, in the days of a query, or why that is not known.
*
* @param readViews absent where the site does not count page views
*/
async function buildCoverage(query, site, readViews) {
	if (!readViews) return {
		coverage: null,
		coverageProblem: "off"
	};
	if (notToldApart.some((name) => query[name] !== void 0)) return {
		coverage: null,
		coverageProblem: "not-told-apart"
	};
	const { from, to, by, device, breakdown, beforeFrom, beforeTo } = query;
	const read = async (range) => {
		const rows = await readViews({
			site,
			...talliesOf(range, by)
		});
		return device === void 0 ? rows : rows.filter((row) => row.device === device);
	};
	const rows = await read({
		from,
		to
	});
	const before = beforeFrom === void 0 || beforeTo === void 0 ? null : coverageFigures(await read({
		from: beforeFrom,
		to: beforeTo
	}));
	return {
		coverage: {
			total: coverageFigures(rows),
			periods: together(rows, ({ period }) => periodOf(period, by)).map(([period, these]) => ({
				period,
				...coverageFigures(these)
			})),
			groups: breakdown === "device" ? together(rows, (row) => row.device).map(([value, these]) => ({
				value,
				...coverageFigures(these)
			})) : null,
			before
		},
		coverageProblem: null
	};
}
function coverageFigures(rows) {
	const add = (name) => rows.reduce((sum, row) => sum + row[name], 0);
	const [views, allowed] = [add("views"), add("allowed")];
	return {
		views,
		allowed,
		share: views < 30 || allowed > views ? null : allowed / views,
		automation: add("automation")
	};
}
var notToldApart;
var init_build_coverage = __esmMin((() => {
	init_rates();
	init_rate_periods();
	notToldApart = [
		"language",
		"layout",
		"variant",
		"revision"
	];
}));
// src/server/rates/wilson.ts
/**
* A share with its 95 % score interval after Wilson (1927), which stays between 0 and 1 and holds for small numbers, too.
*
* @param hits from 0 to `all`
* @param all above 0
*/
function wilson(hits, all) {
	const share = hits / all;
	const middle = (share + z * z / (2 * all)) / (1 + z * z / all);
	const spread = z / (1 + z * z / all) * Math.sqrt(share * (1 - share) / all + z * z / (4 * all * all));
	return {
		share,
		low: hits === 0 ? 0 : middle - spread,
		high: hits === all ? 1 : middle + spread
	};
}
/** The difference of two shares, the second less the first, with its 95 % interval after Newcombe (1998, method 10). */
function differenceOf(first, second) {
	const share = second.share - first.share;
	return {
		share,
		low: share - Math.hypot(second.share - second.low, first.high - first.share),
		high: share + Math.hypot(second.high - second.share, first.share - first.low)
	};
}
var z;
var init_wilson = __esmMin((() => {
	z = 1.959963984540054;
}));
// src/server/rates/rate-figures.ts
/**
* Adds rows up to the figures of one rate.
*
* @param place which of the query's grants the rate is of
*/
function rateFigures(rows, place = 0) {
	const { asked, accepted, refused, custom, script } = addUp(rows);
	const granted = rows.reduce((sum, row) => sum + (row.granted[place] ?? 0), 0);
	const decided = accepted + refused + custom + script;
	const problem = decided > asked ? "incomplete-counts" : asked < 30 ? "too-few" : null;
	return {
		asked,
		accepted,
		refused,
		custom,
		script,
		undecided: decided > asked ? null : asked - decided,
		granted,
		rate: problem === null ? wilson(granted, asked) : null,
		problem
	};
}
function apartFigures(rows) {
	const { api, later, automationAsked, automationDecided } = addUp(rows);
	return {
		api,
		later,
		automation: {
			asked: automationAsked,
			decided: automationDecided
		}
	};
}
function addUp(rows) {
	const add = (name) => rows.reduce((sum, row) => sum + row[name], 0);
	return {
		asked: add("asked"),
		accepted: add("accepted"),
		refused: add("refused"),
		custom: add("custom"),
		script: add("script"),
		api: add("api"),
		later: add("later"),
		automationAsked: add("automationAsked"),
		automationDecided: add("automationDecided")
	};
}
var init_rate_figures = __esmMin((() => {
	init_rates();
	init_wilson();
}));
// src/server/rates/build-rates.ts
/** The answer to a query, from the tallies. */
async function buildRates(query, parts) {
	const { site, timeZone, ids } = parts;
	const { from, to, by, of, breakdown = null } = query;
	const isOfIds = breakdown === "category" || breakdown === "service";
	const group = breakdown === null || isOfIds ? null : columnOf[breakdown];
	const grants = [of, ...isOfIds ? ids[breakdown] : []];
	const named = narrowing.flatMap((name) => query[name] === void 0 ? [] : [[name, query[name]]]);
	const only = Object.fromEntries(named.map(([name, value]) => [columnOf[name], name === "revision" ? Number(value) : value]));
	const read = (range, column) => parts.read({
		site,
		...talliesOf(range, by),
		only,
		group: column,
		of: grants
	});
	const [rows, groupRows] = await Promise.all([read({
		from,
		to
	}, null), group === null ? null : read({
		from,
		to
	}, group)]);
	const total = rateFigures(rows);
	const groups = groupRows !== null ? sorted(groupRows, ({ key }) => key, (value, figures) => ({
		value,
		...figures
	})) : isOfIds ? ids[breakdown].map((value, place) => ({
		value,
		...rateFigures(rows, place + 1)
	})) : null;
	const { beforeFrom, beforeTo } = query;
	const before = beforeFrom === void 0 || beforeTo === void 0 ? null : await compare({
		from: beforeFrom,
		to: beforeTo
	}, total, read);
	return {
		site,
		timeZone,
		of,
		from,
		to,
		by,
		only: Object.fromEntries(named),
		leastAsked: 30,
		total,
		periods: sorted(rows, ({ key }) => periodOf(key, by), (period, figures) => ({
			period,
			...figures
		})),
		breakdown,
		groups,
		apart: apartFigures(rows),
		...await buildCoverage(query, site, parts.readViews),
		before,
		remark: rateRemark
	};
}
async function compare(range, total, read) {
	const then = rateFigures(await read(range, null));
	const difference = then.rate && total.rate ? differenceOf(then.rate, total.rate) : null;
	return {
		...range,
		total: then,
		difference
	};
}
function sorted(rows, keyOf, make) {
	return together(rows, keyOf).map(([key, these]) => make(key, rateFigures(these)));
}
var columnOf, narrowing;
var init_build_rates = __esmMin((() => {
	init_rates();
	init_build_coverage();
	init_rate_figures();
	init_rate_periods();
	init_wilson();
	columnOf = {
		language: "lang",
		device: "device",
		layout: "layout",
		variant: "variant",
		revision: "revision"
	};
	narrowing = [
		"language",
		"device",
		"layout",
		"variant",
		"revision"
	];
}));
// src/server/rates/rates-csv.ts
/** The same numbers for a spreadsheet: the total, then each period, then each value of the breakdown. */
function ratesCsv(rates) {
	const { site, of, from, to, by, breakdown, total, coverage } = rates;
	const line = (what, value, said) => csvLine([
		site,
		of,
		from,
		to,
		what,
		value,
		...inCells(said)
	]);
	const periods = byKey(rates.periods.map((figures) => [figures.period, figures]), (coverage?.periods ?? []).map((figures) => [figures.period, figures]));
	const groups = byKey((rates.groups ?? []).map((figures) => [figures.value, figures]), (coverage?.groups ?? []).map((figures) => [figures.value, figures]));
	return [
		`\uFEFF${csvLine(columns)}`,
		line("total", "", {
			figures: total,
			coverage: coverage?.total
		}),
		...periods.map(([key, said]) => line(by, key, said)),
		...groups.map(([key, said]) => line(breakdown ?? "", key, said))
	].join("");
}
/** By key: in order where there are page views, which need not be of the same days or devices; else as they come. */
function byKey(visits, views) {
	const all = new Map(visits.map(([key, figures]) => [key, { figures }]));
	for (const [key, coverage] of views) all.set(key, {
		...all.get(key),
		coverage
	});
	return views.length === 0 ? [...all] : [...all].sort(([a], [b]) => a < b ? -1 : 1);
}
function inCells({ figures, coverage }) {
	const { asked, accepted, refused, custom, script, undecided, granted, rate, problem } = figures ?? {};
	const visits = [
		asked,
		accepted,
		refused,
		custom,
		script,
		undecided,
		granted
	].map(inCell);
	const shares = [
		rate?.share,
		rate?.low,
		rate?.high
	].map((share) => share?.toFixed(4) ?? "");
	const views = [coverage?.views, coverage?.allowed].map(inCell);
	return [
		...visits,
		...shares,
		problem ?? "",
		...views,
		coverage?.share?.toFixed(4) ?? ""
	];
}
function inCell(value) {
	return String(value ?? "");
}
var columns;
var init_rates_csv = __esmMin((() => {
	init_csv_line();
	columns = "site of from to what value asked accepted refused custom script undecided granted rate low high problem views allowed coverage".split(" ");
}));
// src/server/rates/read-rates.ts
function createAnswerRates({ services, timeZone, coverage }, store, counter) {
	const ids = siteGrants(services);
	const readViews = coverage ? store.readViews : void 0;
	return async (query, site) => {
		await counter.flush();
		return buildRates(query, {
			site,
			timeZone,
			ids,
			read: store.readTallies,
			readViews
		});
	};
}
/** `GET rates`: consent rates of one site, for who has signed in. */
function createReadRates({ sites }, answer) {
	return async (c) => {
		const parsed = parseRatesQuery(new URL(c.req.url).searchParams);
		if (!parsed.ok) return refuse$1("bad-query", parsed.message);
		const query = parsed.value;
		const site = query.site ?? sites[0]?.name ?? "";
		if (!sites.some(({ name }) => name === site)) return refuse$1("bad-query", `Expected site to be one of ${sites.map(({ name }) => name).join(", ")}, found ${describeValue(site)}.`);
		const rates = await answer(query, site);
		if (query.format === "json") return answerJson(200, rates);
		return new Response(ratesCsv(rates), { headers: {
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": `attachment; filename="rates-${query.from}-${query.to}.csv"`,
			"cache-control": "no-store",
			"x-content-type-options": "nosniff"
		} });
	};
}
var aboutRates;
var init_read_rates = __esmMin((() => {
	init_answer();
	init_build_rates();
	init_describe_issue();
	init_parse_rates_query();
	init_rates_csv();
	init_rates_schema();
	init_site_grants();
	aboutRates = {
		tag: "rates",
		summary: "Consent rates of one site, with their denominator and interval.",
		query: ratesQuerySchema,
		answers: { 200: {
			about: "As JSON, or with format=csv as a table.",
			content: {
				"application/json": ratesSchema,
				"text/csv": null
			}
		} },
		refusals: ["bad-query"]
	};
}));
// src/server/request/read-body.ts
/**
* Reads a request's body up to a cap, in bytes. Gives `null` for a body that is longer, without having
* kept more than the cap in memory: by its declared length where there is one, else by counting.
*
* Rejects when the client goes away in the middle.
*/
async function readBody(request, most) {
	const declared = request.headers.get("content-length");
	if (declared !== null) {
		if (Number(declared) > most) return null;
		const body = new Uint8Array(await request.arrayBuffer());
		return body.byteLength > most ? null : body;
	}
	const body = new Uint8Array(most);
	let length = 0;
	const reader = request.body?.getReader();
	if (!reader) return body.slice(0, 0);
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return body.slice(0, length);
		if (length + value.byteLength > most) {
			await reader.cancel();
			return null;
		}
		body.set(value, length);
		length += value.byteLength;
	}
}
var init_read_body = __esmMin((() => {}));
// src/server/request/site-of-request.ts
/**
* Which site a receipt is posted for: never what the page says, only where the browser says it comes from.
* `Origin` decides. A browser that sends none is believed when Fetch-Metadata says that page and endpoint
* are one origin; then the endpoint's own host names the site. Anything else is refused, so that a form or
* an image on a foreign page cannot put words into a visitor's mouth.
*/
function siteOfRequest(headers, sites) {
	const origin = headers.get("origin");
	if (origin !== null) {
		const site = sites.find((candidate) => candidate.origins.includes(origin));
		if (site) return {
			ok: true,
			site
		};
		return foreign$1(`the origin ${describeValue(origin)}`);
	}
	const relation = headers.get("sec-fetch-site");
	if (relation === null) return {
		ok: false,
		code: "no-origin",
		message: "Expected the header Origin of a site that is listed here, found none."
	};
	if (relation !== "same-origin") return foreign$1(`a request marked ${describeValue(relation)}`);
	const host = headers.get("host");
	const site = sites.find(({ origins }) => origins.some((listed) => new URL(listed).host === host));
	return site ? {
		ok: true,
		site
	} : foreign$1(`the host ${describeValue(host ?? void 0)}`);
}
function foreign$1(found) {
	return {
		ok: false,
		code: "foreign-origin",
		message: `Expected a page of a site that is listed here, found ${found}.`
	};
}
var init_site_of_request = __esmMin((() => {
	init_describe_issue();
}));
// src/server/request/type-problem.ts
/** `text/plain` is what a page of another origin may post without asking first. */
function typeProblem(headers) {
	const type = headers.get("content-type");
	const essence = type?.split(";", 1)[0]?.trim().toLowerCase();
	if (essence === void 0 || !types.includes(essence)) return `Expected the content type ${types.join(" or ")}, found ${describeValue(type ?? void 0)}.`;
	const encoding = headers.get("content-encoding");
	return encoding === null ? null : `Expected a body without content encoding, found ${describeValue(encoding)}.`;
}
var types;
var init_type_problem = __esmMin((() => {
	init_describe_issue();
	types = ["application/json", "text/plain"];
}));
// src/server/rates/take-count.ts
/**
* `POST counts`: the same checks as for a receipt; what is counted says whose budget it takes, so the few bytes are read
* before. A cookie that comes along is not looked at. 204 means counted, and on disk within the second.
*/
function createTakeCount({ config, counter, limits, addressOf }) {
	return async (c) => {
		const { headers } = c.req.raw;
		const from = siteOfRequest(headers, config.sites);
		if (!from.ok) return refuse$1(from.code, from.message, { "access-control-allow-origin": "*" });
		const type = typeProblem(headers);
		if (type !== null) return refuse$1("wrong-type", type);
		let body;
		try {
			body = await readBody(c.req.raw, 512);
		} catch {
			return refuse$1("bad-json", "Expected a count, found a body that broke off.");
		}
		if (body === null) return refuse$1("too-large", `Expected at most 512 bytes, found more.`);
		const parsed = parseCount(body);
		const wait = (parsed.ok ? limits[parsed.value.what] : limits.asked).take(addressOf(c));
		if (wait > 0) return refuse$1("too-many", `Too many counts: try again in ${wait} s.`, tryAgain(wait));
		if (!parsed.ok) return refuse$1(parsed.code, parsed.message);
		if (parsed.value.what === "view" && !config.coverage) return refuse$1("bad-count", "The count is not valid: page views are not counted here.");
		return counter.add(from.site.name, parsed.value) ? new Response(null, {
			status: 204,
			headers: { "cache-control": "no-store" }
		}) : refuse$1("unavailable", "The disk does not take counts: try again later.", tryAgain(5));
	};
}
var aboutTakeCount;
var init_take_count = __esmMin((() => {
	init_counts();
	init_answer();
	init_parse_count();
	init_read_body();
	init_site_of_request();
	init_type_problem();
	aboutTakeCount = {
		tag: "rates",
		summary: "Count a visit that saw the notice, or a page view.",
		about: `From a page of a listed site, without credentials. At most 512 bytes. Page views are taken where the config says \`"coverage": true\`.`,
		body: {
			types: ["application/json", "text/plain"],
			schema: countSchema
		},
		answers: { 204: { about: "It is counted, and on disk within a second." } },
		refusals: [
			"foreign-origin",
			"no-origin",
			"wrong-type",
			"too-many",
			"too-large",
			"bad-json",
			"bad-count",
			"unavailable"
		]
	};
}));
// src/contract/receipt-list.ts
var init_receipt_list = __esmMin((() => {}));
// src/server/receipts/list-receipts.ts
/** `GET receipts`: the newest, for who has signed in. A number is its visitor's proof: no token opens this. */
function createListReceipts(store) {
	return async () => {
		return answerJson(200, { receipts: (await store.newest(50)).flatMap(readable) });
	};
}
/** A row that was written into the file by hand may hold anything: it must not hide the others. */
function readable(stored) {
	try {
		return [toKeptReceipt(stored)];
	} catch {
		return [];
	}
}
var receiptListSchema, aboutListReceipts;
var init_list_receipts = __esmMin((() => {
	init_dist$3();
	init_receipt_list();
	init_schema_of();
	init_answer();
	init_kept_receipt();
	init_kept_receipt_schema();
	receiptListSchema = schemaOf$1()(/* @__PURE__ */ strictObject({ receipts: /* @__PURE__ */ array(keptReceiptSchema) }));
	aboutListReceipts = {
		tag: "receipts",
		summary: "The newest receipts, without their proofs.",
		answers: { 200: {
			about: `At most 50, highest sequence first.`,
			content: { "application/json": receiptListSchema }
		} }
	};
}));
// src/proof/tlog-proof.ts
function formatTlogProof({ index, path, checkpoint }) {
	return [
		header,
		`index ${index}`,
		...path.map(toBase64),
		"",
		checkpoint
	].join("\n");
}
/** What a proof file holds; `null` when it is none. Its extra data, which nothing vouches for, is passed over. */
function parseTlogProof(text) {
	const end = text.indexOf("\n\n");
	const [first, ...lines] = text.slice(0, Math.max(end, 0)).split("\n");
	if (first !== header) return null;
	const [place = "", ...hashes] = lines[0]?.startsWith("extra ") ? lines.slice(1) : lines;
	const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(place) ?? [];
	const path = hashes.map(fromBase64).filter((hash) => hash?.length === 32);
	if (index === void 0 || !Number.isSafeInteger(Number(index)) || path.length < hashes.length) return null;
	return {
		index: Number(index),
		path: path.filter((hash) => hash !== null),
		checkpoint: text.slice(end + 2)
	};
}
var header;
var init_tlog_proof = __esmMin((() => {
	init_bytes();
	init_merkle_tree();
	header = "c2sp.org/tlog-proof@v1";
}));
// src/server/log/prove-receipt.ts
/**
* The `tlog-proof` file of the receipt with a number; `null` while no checkpoint vouches for it, which takes a
* minute at most.
*/
async function proveReceipt(log, seq) {
	const newest = await log.newestCheckpoint();
	if (!newest || newest.size < seq) return null;
	const index = seq - 1;
	return formatTlogProof({
		index,
		path: await log.inclusion(index, newest.size),
		checkpoint: newest.note
	});
}
var init_prove_receipt = __esmMin((() => {
	init_tlog_proof();
}));
// src/server/receipts/receipt-cookie.ts
/**
* The cookie that lets a visitor find their receipt again: no script can read it, no other site can send it, and the
* path keeps it to the routes of receipts. An empty number forgets it.
*
* @param mount where the endpoint's routes stand
*/
function receiptCookie(rid, mount, headers) {
	const secure = headers.get("origin")?.startsWith("http:") === true ? "" : "; Secure";
	return `${receiptCookieName}=${rid}; Path=${mount}receipts; Max-Age=${rid === "" ? 0 : age}; HttpOnly; SameSite=Strict${secure}`;
}
/** The number in that cookie; `null` where there is none. */
function numberInCookie(headers) {
	const rid = (headers.get("cookie") ?? "").split("; ").find((pair) => pair.startsWith(`kelisim-receipt=`))?.slice(16) ?? "";
	return receiptIdFormat.test(rid) ? rid : null;
}
var age;
var init_receipt_cookie = __esmMin((() => {
	init_receipt();
	age = 15552e3;
}));
// src/server/receipts/read-routes.ts
/** `GET receipts/:rid`. Who has the number has the receipt; numbers cannot be guessed, and not tried quickly. */
function createReadReceipt(store, limit) {
	return (c) => {
		const rid = c.req.param("rid") ?? "";
		return readReceipt(c, rid, store, limit, async () => await store.wasErased(rid) ? refuse$1("erased", erasedSentence) : refuse$1("not-found", "Expected the number of a receipt that is kept here."));
	};
}
/** `GET receipts/mine`: the visitor's newest receipt, by the cookie that came with it; 204 where there is none. */
function createReadOwnReceipt(store, limit, mount) {
	return (c) => {
		const rid = numberInCookie(c.req.raw.headers);
		if (rid === null) return noContent();
		return readReceipt(c, rid, store, limit, () => forget(c, mount));
	};
}
/** `DELETE receipts/mine`: the browser forgets the number; the receipt stays. */
function createForgetReceipt(mount) {
	return (c) => forget(c, mount);
}
function forget(c, mount) {
	return noContent({ "set-cookie": receiptCookie("", mount, c.req.raw.headers) });
}
function noContent(headers = {}) {
	return new Response(null, {
		status: 204,
		headers: {
			"cache-control": "no-store",
			...headers
		}
	});
}
async function readReceipt(c, rid, store, limit, absent) {
	const wait = limit(c);
	if (wait > 0) return refuse$1("too-many", `Too many requests: try again in ${wait} s.`, tryAgain(wait));
	const stored = receiptIdFormat.test(rid) ? await store.read(rid) : null;
	if (!stored) return absent();
	const proof = await proveReceipt(store.log, stored.seq);
	return answerJson(200, {
		...toKeptReceipt(stored),
		proof
	});
}
/** `GET notices/:hash`: the very bytes that were hashed, which never change. */
function createReadNotice(store) {
	return async (c) => {
		const hash = c.req.param("hash") ?? "";
		const manifest = noticeHashFormat.test(hash) ? await store.readNotice(hash) : null;
		if (manifest === null) return refuse$1("not-found", "Expected the hash of a notice that is archived here.");
		return new Response(manifest, { headers: {
			"content-type": "application/json; charset=utf-8",
			"cache-control": "public, max-age=31536000, immutable",
			"x-content-type-options": "nosniff"
		} });
	};
}
/** `GET health`: whether the store answers. */
function createHealth(store) {
	return async () => {
		try {
			await store.check();
			return answerJson(200, { status: "ok" });
		} catch {
			return refuse$1("unavailable", "The store cannot be read.", tryAgain(5));
		}
	};
}
var receiptAnswer, aboutReadReceipt, ownCookie, aboutReadOwnReceipt, aboutForgetReceipt, aboutReadNotice, aboutHealth;
var init_read_routes = __esmMin((() => {
	init_dist$3();
	init_receipt();
	init_answer();
	init_kept_receipt();
	init_prove_receipt();
	init_notice_manifest_schema();
	init_kept_receipt_schema();
	init_receipt_cookie();
	receiptAnswer = {
		about: "The receipt with its place in the log, and its proof where there is one already.",
		content: { "application/json": provableReceiptSchema }
	};
	aboutReadReceipt = {
		tag: "receipts",
		summary: "One receipt, by its number.",
		path: { rid: /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(receiptIdFormat)) },
		answers: { 200: receiptAnswer },
		refusals: [
			"not-found",
			"erased",
			"too-many"
		]
	};
	ownCookie = { [receiptCookieName]: "The number of the newest receipt of this browser." };
	aboutReadOwnReceipt = {
		tag: "receipts",
		summary: "The newest receipt of this browser.",
		cookies: ownCookie,
		answers: {
			200: receiptAnswer,
			204: { about: "There is none." }
		},
		refusals: ["too-many"]
	};
	aboutForgetReceipt = {
		tag: "receipts",
		summary: "Make this browser forget its number; the receipt stays.",
		cookies: ownCookie,
		answers: { 204: {
			about: "It is forgotten.",
			headers: { "Set-Cookie": "Takes the cookie away." }
		} }
	};
	aboutReadNotice = {
		tag: "receipts",
		summary: "An archived notice, byte for byte as it was hashed.",
		path: { hash: /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ regex(noticeHashFormat)) },
		answers: { 200: {
			about: "It never changes.",
			content: { "application/json": noticeManifestSchema }
		} },
		refusals: ["not-found"]
	};
	aboutHealth = {
		tag: "endpoint",
		summary: "Whether the store can be read.",
		answers: { 200: {
			about: "It can.",
			content: { "application/json": /* @__PURE__ */ strictObject({ status: /* @__PURE__ */ literal("ok") }) }
		} },
		refusals: ["unavailable"]
	};
}));
// src/server/receipts/serve-verify-page.ts
/** Reads the built page. @throws StartError when it is missing, or is not as it is built. */
async function loadVerifyPage(folder) {
	const path = join(folder, verifyPageName);
	let html;
	try {
		html = await readFile(path, "utf8");
	} catch (error) {
		throw new StartError(`The page ${path} cannot be read (${causeOf(error)}): run npm run build.`);
	}
	const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
	if (policy === void 0 || html.split(place).length !== 2) throw new StartError(`${path} should hold a policy and ${place} once: run npm run build.`);
	return {
		html,
		policy
	};
}
/**
* `GET verify`: a page that checks a receipt in the browser and asks nobody. The log's keys are written into it:
* this endpoint's own word, which the page says.
*/
function createServeVerifyPage({ html, policy }, log) {
	const headers = {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": `${policy}; frame-ancestors 'none'`,
		"referrer-policy": "no-referrer",
		"cross-origin-opener-policy": "same-origin"
	};
	const write = async () => {
		const keys = (await log.keys()).join(" ").replace(/[&"<>]/g, "");
		return createServeWidgetFile(await spellings(Buffer.from(html.replace(place, `data-keys="${keys}"`))), headers);
	};
	let written;
	return async (c) => {
		written ??= write();
		try {
			return (await written)(c);
		} catch (error) {
			written = void 0;
			throw error;
		}
	};
}
var verifyPageName, place, aboutVerifyPage;
var init_serve_verify_page = __esmMin((() => {
	init_serve_widget_file();
	init_start_error();
	init_widget_files();
	verifyPageName = "kelisim-verify.html";
	place = "data-keys=\"\"";
	aboutVerifyPage = {
		tag: "pages",
		summary: "A page that checks a receipt in the browser.",
		answers: {
			200: {
				about: "The page.",
				content: { "text/html": null }
			},
			304: { about: "The tag in `If-None-Match` is still right." }
		}
	};
}));
// src/contract/has-repeated-key.ts
/**
* Whether a key stands twice in an object of a JSON text. `JSON.parse` keeps the last one, other readers the first: a
* text with two could be one receipt here and another elsewhere.
*
* @param text valid JSON
* @param parsed what `JSON.parse` has made of it
*/
function hasRepeatedKey(text, parsed) {
	let written = 0;
	for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== void 0) written += 1;
	return written > countKeys(parsed);
}
/** Without recursion: nobody knows how deep somebody else's lists are. */
function countKeys(parsed) {
	let count = 0;
	const left = [parsed];
	while (left.length > 0) {
		const value = left.pop();
		if (typeof value !== "object" || value === null) continue;
		const members = Object.values(value);
		if (!Array.isArray(value)) count += members.length;
		for (const member of members) left.push(member);
	}
	return count;
}
var init_has_repeated_key = __esmMin((() => {}));
// src/server/receipts/parse-receipt.ts
/** Reads the bytes of a body as a receipt. Never throws; says what was expected and what was found. */
function parseReceipt(bytes) {
	let text;
	let input;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		input = JSON.parse(text);
	} catch {
		return refuse("bad-json", "Expected one receipt as JSON in UTF-8, found something else.");
	}
	if (hasRepeatedKey(text, input)) return refuse("bad-json", "Expected every key of the receipt once, found one twice.");
	const version = versionOf(input);
	if (typeof version !== "number" || !Number.isSafeInteger(version)) return refuse("bad-receipt", `Expected a receipt with its version v, found ${describeValue(version)}.`);
	const schema = receiptSchemas.get(version);
	if (!schema) return refuse("unknown-version", `Expected a receipt of version ${[...receiptSchemas.keys()].join(", ")}, found ${version}.`);
	const result = /* @__PURE__ */ safeParse(schema, input);
	if (result.success) return {
		ok: true,
		value: result.output
	};
	const [first, ...others] = result.issues;
	const more = others.length > 0 ? `, and ${others.length} more` : "";
	return refuse("bad-receipt", `The receipt is not valid: ${describeIssue(first)}${more}.`);
}
function versionOf(input) {
	if (typeof input !== "object" || input === null || !Object.hasOwn(input, "v")) return void 0;
	return "v" in input ? input.v : void 0;
}
function refuse(code, message) {
	return {
		ok: false,
		code,
		message
	};
}
var init_parse_receipt = __esmMin((() => {
	init_dist$3();
	init_has_repeated_key();
	init_describe_issue();
	init_receipt_schema();
}));
// src/server/receipts/renewed-cookie.ts
/**
* The state cookie of a request once more, byte for byte, with its full age: Safari keeps what a script has set for
* seven days, and what a server has set for as long as it says. Nothing but that cookie decides what is in it.
*
* @returns a `Set-Cookie`; `null` where the page has not asked, or the cookie is no record, or stands there twice: one
*   of the two may be a sibling subdomain's
*/
function renewedCookie(headers) {
	if (headers.get("kelisim-renew") !== "1") return null;
	const found = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim()).filter((pair) => pair.split("=", 1)[0]?.trim() === consentCookieName);
	const value = found.length === 1 ? (found[0] ?? "").slice(consentCookieName.length + 1) : "";
	if (!parseConsentRecord(value)) return null;
	const secure = headers.get("origin")?.startsWith("http:") === true ? "" : "; Secure";
	return `${consentCookieName}=${value}; Path=/; Max-Age=15552000; SameSite=Lax${secure}`;
}
var init_renewed_cookie = __esmMin((() => {
	init_consent_record();
}));
// src/server/request/same-origin.ts
/**
* Whether a request comes from a page of this very origin: only there does a cookie of the endpoint's belong to the
* site, and only there is a form the endpoint's own.
*/
function isSameOrigin(headers) {
	const relation = headers.get("sec-fetch-site");
	if (relation !== null) return relation === "same-origin";
	const origin = headers.get("origin");
	return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
var init_same_origin = __esmMin((() => {}));
// src/server/receipts/take-receipt.ts
/**
* `POST receipts`, top to bottom: who posts it, in what form, how often, how long, what it says; then it is
* kept, and only what is on disk is answered 201. The cheap checks stand first.
*/
function createTakeReceipt({ config, queue, limit, addressOf }) {
	return async (c) => {
		const { headers } = c.req.raw;
		const from = siteOfRequest(headers, config.sites);
		if (!from.ok) return refuse$1(from.code, from.message, { "access-control-allow-origin": "*" });
		const type = typeProblem(headers);
		if (type !== null) return refuse$1("wrong-type", type);
		const wait = limit.take(addressOf(c));
		if (wait > 0) return refuse$1("too-many", `Too many receipts: try again in ${wait} s.`, tryAgain(wait));
		let body;
		try {
			body = await readBody(c.req.raw, maxReceiptBytes);
		} catch {
			return refuse$1("bad-json", "Expected a receipt, found a body that broke off.");
		}
		if (body === null) return refuse$1("too-large", `Expected at most ${maxReceiptBytes} bytes, found more.`);
		const parsed = parseReceipt(body);
		if (!parsed.ok) return refuse$1(parsed.code, parsed.message);
		try {
			const answer = answerKeeping(await queue.keep(toNewReceipt(parsed.value, from.site.name)), config.mount);
			if (answer.ok && isSameOrigin(headers) && parsed.value.layer !== "form") {
				answer.headers.append("set-cookie", receiptCookie(parsed.value.rid, config.mount, headers));
				const renewed = renewedCookie(headers);
				if (renewed !== null) answer.headers.append("set-cookie", renewed);
			}
			return answer;
		} catch (error) {
			if (!(error instanceof UnavailableError)) throw error;
			return refuse$1("unavailable", `The receipt is not kept: ${error.message}.`, tryAgain(5));
		}
	};
}
function toNewReceipt(receipt, site) {
	const { rid, act, notice } = receipt;
	return {
		rid,
		act,
		notice,
		site,
		body: canonicalJson(receipt)
	};
}
function answerKeeping(keeping, mount) {
	if (keeping.outcome === "erased") return refuse$1("erased", erasedSentence);
	const { outcome, receipt } = keeping;
	if (outcome === "other") return refuse$1("other-body", `Receipt ${receipt.rid} is kept with another content; a receipt never changes.`);
	return answerJson(outcome === "stored" ? 201 : 200, toKeptReceipt(receipt), { location: `${mount}receipts/${receipt.rid}` });
}
var kept, aboutTakeReceipt;
var init_take_receipt = __esmMin((() => {
	init_canonical();
	init_receipt();
	init_answer();
	init_commit_queue();
	init_kept_receipt();
	init_kept_receipt_schema();
	init_parse_receipt();
	init_receipt_schema();
	init_read_body();
	init_receipt_cookie();
	init_renewed_cookie();
	init_same_origin();
	init_site_of_request();
	init_type_problem();
	kept = {
		content: { "application/json": keptReceiptSchema },
		headers: {
			Location: "Where the receipt can be read.",
			"Set-Cookie": "To a page of this origin."
		}
	};
	aboutTakeReceipt = {
		tag: "receipts",
		summary: "Keep the receipt of a choice.",
		about: `From a page of a listed site: its header Origin says which. At most ${maxReceiptBytes} bytes, every key once.`,
		headers: { "Kelisim-Renew": "1 where the page wants its state cookie set once more." },
		body: {
			types: ["application/json", "text/plain"],
			schema: receiptV1
		},
		answers: {
			201: {
				about: "It is on disk.",
				...kept
			},
			200: {
				about: "The same receipt again.",
				...kept
			}
		},
		refusals: [
			"foreign-origin",
			"no-origin",
			"wrong-type",
			"too-many",
			"too-large",
			"bad-json",
			"bad-receipt",
			"unknown-version",
			"other-body",
			"erased",
			"unavailable"
		]
	};
}));
// src/server/request/peer-key.ts
/**
* Keys by HMAC with a secret that lives in memory and changes every hour: no address is kept, and once the
* secret is gone nobody can find out whose a key was.
*/
function createPeerKey(clock) {
	let secret = randomBytes(32);
	let made = clock();
	let period = 0;
	const renew = () => {
		if (Math.abs(clock() - made) < hour) return;
		secret = randomBytes(32);
		made = clock();
		period += 1;
	};
	return {
		keyOf(address) {
			renew();
			return createHmac("sha256", secret).update(clientOf(address)).digest("base64");
		},
		period() {
			renew();
			return period;
		}
	};
}
/** One client is one IPv4 address or one IPv6 network of 64 bits, which is what one subscriber is given. */
function clientOf(address) {
	const plain = address.replace(/%.*$/, "").toLowerCase();
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
	if (mapped !== void 0) return mapped;
	if (!isIPv6(plain)) return plain;
	const [head = "", tail] = plain.split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail === void 0 || tail === "" ? [] : tail.split(":");
	const zeros = tail === void 0 ? 0 : 8 - left.length - right.length;
	return [
		...left,
		...Array.from({ length: zeros }, () => "0"),
		...right
	].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
var hour;
var init_peer_key = __esmMin((() => {
	hour = 36e5;
}));
// src/server/request/rate-limit.ts
/** Token buckets, one for each client and one for all. Bounded memory, no addresses kept. */
function createRateLimit(limits, clock) {
	const peers = createPeerKey(clock);
	const clients = /* @__PURE__ */ new Map();
	const everybody = {
		tokens: limits.global.burst,
		at: clock()
	};
	let period = peers.period();
	const bucketOf = (address) => {
		if (peers.period() !== period) clients.clear();
		period = peers.period();
		const key = peers.keyOf(address);
		const bucket = clients.get(key) ?? {
			tokens: limits.perClient.burst,
			at: clock()
		};
		clients.delete(key);
		clients.set(key, bucket);
		if (clients.size > mostClients) for (const [oldest] of clients) {
			clients.delete(oldest);
			break;
		}
		return bucket;
	};
	return { take(address) {
		const now = clock();
		if (address !== null) {
			const wait = takeToken(bucketOf(address), limits.perClient, now);
			if (wait > 0) return wait;
		}
		return takeToken(everybody, limits.global, now);
	} };
}
function takeToken(bucket, { rate, burst }, now) {
	const seconds = Math.max(0, now - bucket.at) / 1e3;
	bucket.tokens = Math.min(burst, bucket.tokens + seconds * rate);
	bucket.at = now;
	if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / rate));
	bucket.tokens -= 1;
	return 0;
}
var mostClients;
var init_rate_limit = __esmMin((() => {
	init_peer_key();
	mostClients = 2e4;
}));
// src/server/sign-in/sign-in-style.ts
var signInStyle;
var init_sign_in_style = __esmMin((() => {
	signInStyle = `
:root { color-scheme: light dark; --paper: #fff; --ground: #f3f5f8; --ink: #1c2836; --soft: #4c5968; --line: #8b97a5; --hair: #dfe4ea; --wrong: #a4161a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b222c; --ground: #12171e; --ink: #edf1f6; --soft: #b6c1cd; --line: #75818f; --hair: #3a4553; --wrong: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: min(100%, 24rem); padding: 1.75rem; border-radius: .75rem; background: var(--paper); box-shadow: 0 0 0 1px var(--hair), 0 .5rem 2.5rem #0c152419; }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.25; }
p { margin: 0; color: var(--soft); font-size: .9375rem; text-wrap: pretty; }
form { display: grid; gap: .5rem; margin: 1.25rem 0; }
label { font-weight: 600; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: inherit; font: inherit; }
input[aria-invalid="true"] { border-color: var(--wrong); }
button { min-height: 2.75rem; margin: .25rem 0; padding: .5rem 1rem; border: 1px solid transparent; border-radius: .5rem; background: var(--ink); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { box-shadow: 0 0 0 3px var(--hair); }
#problem { color: var(--wrong); font-weight: 600; }
#hint { font-size: .8125rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .875rem; }
nav a, nav span { padding: .625rem 0; }
a { color: inherit; text-underline-offset: .2em; }
[aria-current] { color: var(--soft); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;
}));
// src/server/sign-in/sign-in-texts.ts
var signInTexts;
var init_sign_in_texts = __esmMin((() => {
	signInTexts = {
		kk: {
			title: "Кіру",
			about: "Kelisim: келісімдер мен түбіртектер туралы деректер.",
			password: "Құпиясөз",
			signIn: "Кіру",
			hint: "Құпиясөз серверде KELISIM_PASSWORD айнымалысында тұрады; ол берілмесе, алғаш іске қосылғанда бір рет шығарылған.",
			wrong: "Құпиясөз қате.",
			tooMany: (seconds) => `Әрекет тым көп болды. ${seconds}\u00a0секундтан кейін қайталаңыз.`
		},
		ru: {
			title: "Вход",
			about: "Kelisim: согласия посетителей и квитанции.",
			password: "Пароль",
			signIn: "Войти",
			hint: "Пароль задан на сервере в\xA0переменной KELISIM_PASSWORD; если её нет, он был показан один раз при первом запуске.",
			wrong: "Пароль не\xA0подошёл.",
			tooMany: (seconds) => `Слишком много попыток. Повторите через ${seconds}\u00a0с.`
		},
		en: {
			title: "Sign in",
			about: "Kelisim: what visitors agreed to, and their receipts.",
			password: "Password",
			signIn: "Sign in",
			hint: "The password is KELISIM_PASSWORD on the server; where that is not set, it was shown once at the first start.",
			wrong: "That is not the password.",
			tooMany: (seconds) => `Too many attempts. Try again in ${seconds}\u00a0s.`
		}
	};
}));
// src/server/sign-in/sign-in-page.ts
/** One field and one button; works without JavaScript, and password managers know it for what it is. */
async function renderSignInPage({ language, action, problem }) {
	const texts = wordsIn(signInTexts, language);
	const style = raw(`<style>${signInStyle}</style>`);
	return (await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${texts.title} · Kelisim</title>
        ${style}
      </head>
      <body>
        <main>
          <h1>${texts.title}</h1>
          <p>${texts.about}</p>
          <form method="post" action="${action}?lang=${language}">
            <label for="password">${texts.password}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              maxlength="200"
              required
              autofocus
              aria-describedby="${problem === null ? "hint" : "problem hint"}"
              aria-invalid="${problem !== null}"
            />
            ${problem === null ? "" : html`<p id="problem" role="alert">${problem}</p>`}
            <button>${texts.signIn}</button>
            <p id="hint">${texts.hint}</p>
          </form>
          <nav>
            ${languages.map((each) => each === language ? html`<span lang="${each}" aria-current="true">${languageNames[each]}</span>` : html`<a href="${action}?lang=${each}" lang="${each}" hreflang="${each}"
                    >${languageNames[each]}</a
                  >`)}
          </nav>
        </main>
      </body>
    </html>`).toString();
}
var digest, signInHeaders;
var init_sign_in_page = __esmMin((() => {
	init_html();
	init_language();
	init_language_names();
	init_sign_in_style();
	init_sign_in_texts();
	digest = createHash("sha256").update(signInStyle).digest("base64");
	signInHeaders = {
		"content-type": "text/html; charset=utf-8",
		"cache-control": "no-store",
		"content-security-policy": `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
		"x-content-type-options": "nosniff",
		"referrer-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		"cross-origin-opener-policy": "same-origin"
	};
}));
// src/server/sign-in/sign-in-routes.ts
/** `GET sign-in`, `POST sign-in` and `POST sign-out`: forms of this endpoint's own pages, and of no other's. */
function createSignInRoutes(mount, { password, sessions, attempts }, addressOf) {
	const answerPage = async (c, status, problem, more = {}) => {
		const language = languageOfRequest(c);
		const body = await renderSignInPage({
			language,
			action: `${mount}sign-in`,
			problem
		});
		return c.body(body, status, {
			...signInHeaders,
			"content-language": language,
			...more
		});
	};
	return {
		show: (c) => answerPage(c, 200, null),
		async signIn(c) {
			const { headers } = c.req.raw;
			if (!isSameOrigin(headers)) return foreign();
			const form = await readForm(c.req.raw);
			if (form === null) return refuse$1("wrong-type", "Expected the form of the sign-in page, found something else.");
			const texts = wordsIn(signInTexts, languageOfRequest(c));
			const given = form.get("password") ?? "";
			const attempt = await attempts.run(addressOf(c), () => password.isRight(given));
			if (!attempt.looked) return answerPage(c, 429, texts.tooMany(attempt.wait), tryAgain(attempt.wait));
			if (!attempt.right) return answerPage(c, 401, texts.wrong);
			return seeOther(`${mount}?lang=${languageOfRequest(c)}`, cookie(sessions.begin(), sessionAge, headers));
		},
		signOut(c) {
			const { headers } = c.req.raw;
			if (!isSameOrigin(headers)) return foreign();
			sessions.end(sessionIn(headers));
			return seeOther(`${mount}sign-in?lang=${languageOfRequest(c)}`, cookie("", 0, headers));
		}
	};
	/** On the path of the endpoint: the pages of the site never carry it. */
	function cookie(value, age, headers) {
		const secure = headers.get("origin")?.startsWith("http:") === true ? "" : "; Secure";
		return `${sessionCookieName}=${value}; Path=${mount}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
	}
}
function foreign() {
	return refuse$1("foreign-origin", "Expected the sign-in page of this endpoint, found another page.");
}
async function readForm(request) {
	if (request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase() !== "application/x-www-form-urlencoded") return null;
	const body = await readBody(request, maxFormBytes).catch(() => null);
	return body && new URLSearchParams(new TextDecoder().decode(body));
}
function seeOther(location, cookie) {
	return new Response(null, {
		status: 303,
		headers: {
			location,
			"set-cookie": cookie,
			"cache-control": "no-store"
		}
	});
}
var page, aboutSignInPage, aboutSignIn, aboutSignOut, maxFormBytes;
var init_sign_in_routes = __esmMin((() => {
	init_dist$3();
	init_language();
	init_answer();
	init_language_of_request();
	init_read_body();
	init_same_origin();
	init_sessions();
	init_sign_in_page();
	init_sign_in_texts();
	page = { "text/html": null };
	aboutSignInPage = {
		tag: "sign-in",
		summary: "The sign-in page.",
		answers: { 200: {
			about: "A form.",
			content: page
		} }
	};
	aboutSignIn = {
		tag: "sign-in",
		summary: "Sign in, by the form of the sign-in page.",
		body: {
			types: ["application/x-www-form-urlencoded"],
			schema: /* @__PURE__ */ object({ password: /* @__PURE__ */ string() })
		},
		answers: {
			303: {
				about: "The password was right.",
				headers: {
					Location: "The dashboard.",
					"Set-Cookie": "The session."
				}
			},
			401: {
				about: "The password was wrong: the form again.",
				content: page
			},
			429: {
				about: "Too many passwords were tried: the form again.",
				content: page,
				headers: { "Retry-After": "Seconds to wait." }
			}
		},
		refusals: ["foreign-origin", "wrong-type"]
	};
	aboutSignOut = {
		tag: "sign-in",
		summary: "Sign out, by the form of a page of this endpoint.",
		answers: { 303: {
			about: "The session is ended.",
			headers: {
				Location: "The sign-in page.",
				"Set-Cookie": "Takes the cookie away."
			}
		} },
		refusals: ["foreign-origin"]
	};
	maxFormBytes = 4096;
}));
// src/contract/notice-list.ts
var init_notice_list = __esmMin((() => {}));
// src/server/site/notice-list-schema.ts
var text, count$1, listedNoticeSchema, decidedUnderSchema, noticeListSchema;
var init_notice_list_schema = __esmMin((() => {
	init_dist$3();
	init_schema_of();
	text = /* @__PURE__ */ nullable(/* @__PURE__ */ string());
	count$1 = /* @__PURE__ */ pipe(/* @__PURE__ */ number$2(), /* @__PURE__ */ integer(), /* @__PURE__ */ minValue(0));
	listedNoticeSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		hash: /* @__PURE__ */ string(),
		firstSeen: /* @__PURE__ */ string(),
		current: /* @__PURE__ */ boolean(),
		language: text,
		revision: /* @__PURE__ */ nullable(/* @__PURE__ */ number$2()),
		layout: text,
		variant: text,
		policyUpdated: text
	}));
	decidedUnderSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		language: /* @__PURE__ */ string(),
		revision: /* @__PURE__ */ number$2(),
		decisions: count$1,
		first: /* @__PURE__ */ string(),
		last: /* @__PURE__ */ string()
	}));
	noticeListSchema = schemaOf$1()(/* @__PURE__ */ strictObject({
		notices: /* @__PURE__ */ array(listedNoticeSchema),
		more: count$1,
		decided: /* @__PURE__ */ array(decidedUnderSchema),
		notToldApart: count$1
	}));
}));
// src/server/site/list-notices.ts
/** `GET notices`: what was shown to visitors, newest first. `current` are the hashes of this config's notices. */
function createListNotices(store, current) {
	const known = /* @__PURE__ */ new Map();
	const describe = async ({ hash, firstSeen }) => {
		const words = known.get(hash) ?? wordsOf(await store.readNotice(hash) ?? "");
		known.set(hash, words);
		return {
			hash,
			firstSeen,
			current: current.has(hash),
			...words
		};
	};
	return async () => {
		const archived = await store.newestNotices(500);
		const revisions = await store.readRevisions();
		return answerJson(200, {
			notices: await Promise.all(archived.map(describe)),
			more: await store.countNotices() - archived.length,
			decided: revisions.filter(({ revision }) => revision !== -1),
			notToldApart: revisions.filter(({ revision }) => revision === -1).reduce((sum, { decisions }) => sum + decisions, 0)
		});
	};
}
/** Whatever stands in the file: a row can have been written by hand. */
function wordsOf(manifest) {
	const fields = fieldsOf(parse(manifest));
	const text = (value) => typeof value === "string" ? value : null;
	const { revision } = fields;
	return {
		language: text(fields["language"]),
		revision: Number.isSafeInteger(revision) ? Number(revision) : null,
		layout: text(fields["layout"]),
		variant: text(fields["variant"]),
		policyUpdated: text(fieldsOf(fields["policy"])["updated"])
	};
}
function parse(manifest) {
	try {
		return JSON.parse(manifest);
	} catch {
		return null;
	}
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
var aboutListNotices;
var init_list_notices = __esmMin((() => {
	init_notice_list();
	init_decision_cell();
	init_answer();
	init_notice_list_schema();
	aboutListNotices = {
		tag: "receipts",
		summary: "What was shown to visitors: the archived notices, newest first.",
		answers: { 200: {
			about: `At most 500 notices, and what was decided by revision and language.`,
			content: { "application/json": noticeListSchema }
		} }
	};
}));
// src/server/site/serve-cookie-table.ts
/**
* Writes the table of cookies in each language, once.
*
* @throws StartError when a language file is missing or holds no texts.
*/
async function loadCookieTables(folder, config) {
	const services = resolveServices(config.services);
	const entries = languages.map(async (language) => {
		const { policy } = await loadSiteTexts(folder, language, services);
		const table = await spellings(Buffer.from(writeCookieTable(policy, language)));
		return [language, {
			page: await spellings(Buffer.from(writeCookiePage(policy, language))),
			table
		}];
	});
	return Object.fromEntries(await Promise.all(entries));
}
/**
* `GET cookies?lang=ru`: the table of cookies for who has no JavaScript, and for other programs; with
* `part=table` the table alone, for a server that puts pages together.
*
* @param usual the language of a request that names none
*/
function createServeCookieTable(tables, usual) {
	const headers = {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": `default-src 'none'; style-src ${cookiePageStyleHash}; base-uri 'none'; form-action 'none'`,
		"referrer-policy": "no-referrer"
	};
	return (c) => {
		const asked = c.req.query("lang");
		const language = asked === void 0 ? usual : languages.find((each) => each === asked);
		if (!language) return refuse$1("not-found", `Expected lang to be one of ${languages.join(", ")}, found ${describeValue(asked)}.`);
		const { page, table } = tables[language];
		return createServeWidgetFile(c.req.query("part") === "table" ? table : page, headers)(c);
	};
}
var aboutCookieTable;
var init_serve_cookie_table = __esmMin((() => {
	init_dist$3();
	init_language();
	init_answer();
	init_cookie_table_page();
	init_describe_issue();
	init_resolve_services();
	init_serve_widget_file();
	init_site_texts();
	init_widget_files();
	aboutCookieTable = {
		tag: "pages",
		summary: "The table of the site's cookies.",
		query: /* @__PURE__ */ object({
			lang: /* @__PURE__ */ exactOptional(/* @__PURE__ */ picklist(languages)),
			part: /* @__PURE__ */ exactOptional(/* @__PURE__ */ literal("table"))
		}),
		answers: {
			200: {
				about: "A page, or the table alone.",
				content: { "text/html": null }
			},
			304: { about: "The tag in `If-None-Match` is still right." }
		},
		refusals: ["not-found"]
	};
}));
// src/server/list-routes.ts
/**
* All routes of the endpoint, each with what is said about it in `GET openapi.json`. What of them is closed, and to whom, is said
* here too.
*/
function listRoutes(parts) {
	const { config, store, queue, checkpoints, files, cookieTables, verifyPage } = parts;
	const { dashboardFiles, addressOf, counter, now } = parts;
	const { mount } = config;
	const signIn = createSignInRoutes(mount, parts.signIn, addressOf);
	const rates = createAnswerRates(config, store, counter);
	const cookieTable = createServeCookieTable(cookieTables, config.lang ?? "ru");
	const clock = () => performance.now();
	const createLimit = () => createRateLimit(config.limits, clock);
	const readLimit = createLimit();
	const reads = (c) => readLimit.take(addressOf(c));
	const routes = [
		{
			path: "receipts",
			isCrossOrigin: true,
			GET: {
				access: "reader",
				about: aboutListReceipts,
				handler: createListReceipts(store)
			},
			POST: open(aboutTakeReceipt, createTakeReceipt({
				config,
				queue,
				limit: createLimit(),
				addressOf
			}))
		},
		...config.counts ? [{
			path: "counts",
			isCrossOrigin: true,
			POST: open(aboutTakeCount, createTakeCount({
				config,
				counter,
				limits: {
					asked: createLimit(),
					view: createLimit()
				},
				addressOf
			}))
		}] : [],
		{
			path: "receipts/mine",
			GET: open(aboutReadOwnReceipt, createReadOwnReceipt(store, reads, mount)),
			DELETE: open(aboutForgetReceipt, createForgetReceipt(mount))
		},
		{
			path: "receipts/:rid",
			isCrossOrigin: true,
			GET: open(aboutReadReceipt, createReadReceipt(store, reads))
		},
		{
			path: "notices",
			GET: {
				access: "reader",
				about: aboutListNotices,
				handler: createListNotices(store, parts.noticesNow)
			}
		},
		{
			path: "notices/:hash",
			isCrossOrigin: true,
			GET: open(aboutReadNotice, createReadNotice(store))
		},
		{
			path: "checkpoint",
			isCrossOrigin: true,
			GET: open(aboutCheckpoint, createReadCheckpoint(checkpoints))
		},
		{
			path: "keys",
			isCrossOrigin: true,
			GET: open(aboutKeys, createReadKeys(store.log))
		},
		{
			path: "verify",
			GET: open(aboutVerifyPage, createServeVerifyPage(verifyPage, store.log))
		},
		{
			path: "health",
			isCrossOrigin: true,
			GET: open(aboutHealth, createHealth(store))
		},
		...Array.from(files, ([path, variants]) => {
			return {
				path,
				GET: open(aboutWidgetFile, createServeWidgetFile(variants))
			};
		}),
		{
			path: "cookies",
			GET: open(aboutCookieTable, cookieTable)
		},
		{
			path: "sign-in",
			GET: open(aboutSignInPage, signIn.show),
			POST: open(aboutSignIn, signIn.signIn)
		},
		{
			path: "sign-out",
			POST: open(aboutSignOut, signIn.signOut)
		},
		{
			path: "",
			GET: {
				access: "reader",
				about: aboutDashboard,
				handler: createShowDashboard(config, rates, now)
			}
		},
		...Array.from(dashboardFiles, ([path, file]) => {
			return {
				path,
				GET: open(aboutDashboardFile, file)
			};
		}),
		{
			path: "rates",
			GET: {
				access: "reader-or-token",
				about: aboutRates,
				handler: createReadRates(config, rates)
			}
		}
	];
	routes.push({
		path: "openapi.json",
		GET: open(aboutOpenapi, createServeOpenapi(mount, routes))
	});
	return routes;
}
function open(about, handler) {
	return {
		access: "public",
		about,
		handler
	};
}
var init_list_routes = __esmMin((() => {
	init_serve_openapi();
	init_dashboard_files();
	init_show_dashboard();
	init_log_routes();
	init_read_rates();
	init_take_count();
	init_list_receipts();
	init_read_routes();
	init_serve_verify_page();
	init_take_receipt();
	init_rate_limit();
	init_sign_in_routes();
	init_list_notices();
	init_serve_cookie_table();
	init_serve_widget_file();
}));
// src/server/sign-in/close-route.ts
/** A browser that wants a page is led to the sign-in page, anything else is refused. */
function createCloseRoute(parts) {
	const { mount, sessions, tokens, addressOf, clock } = parts;
	const limit = createRateLimit(wrongTokens, clock);
	const leadOrRefuse = (c, headers = {}) => {
		if (c.req.header("accept")?.includes("text/html")) {
			const location = `${mount}sign-in?lang=${languageOfRequest(c)}`;
			return new Response(null, {
				status: 303,
				headers: {
					location,
					"cache-control": "no-store",
					vary: "Accept, Cookie"
				}
			});
		}
		return refuse$1("not-signed-in", "Expected somebody who has signed in, found no session.", headers);
	};
	return {
		public: (handler) => handler,
		reader: (handler) => (c) => isSignedIn(sessions, c.req.raw.headers) ? handler(c) : leadOrRefuse(c),
		"reader-or-token": (handler) => (c) => {
			if (isSignedIn(sessions, c.req.raw.headers)) return handler(c);
			const token = tokenIn(c.req.raw.headers);
			if (token === null) return leadOrRefuse(c, { "www-authenticate": challenge });
			if ((c.req.method === "GET" || c.req.method === "HEAD") && tokens.isValid(token)) return handler(c);
			const wait = limit.take(addressOf(c));
			if (wait > 0) return refuse$1("too-many", `Too many wrong tokens: try again in ${wait} s.`, tryAgain(wait));
			return refuse$1("not-signed-in", "Expected a token that is in use here, found another.", { "www-authenticate": `${challenge}, error="invalid_token"` });
		}
	};
}
/** What stands after `Bearer` (RFC 6750); `null` where nothing of the kind was sent. */
function tokenIn(headers) {
	const [, token = null] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
	return token;
}
var wrongTokens, challenge;
var init_close_route = __esmMin((() => {
	init_answer();
	init_language_of_request();
	init_rate_limit();
	init_sessions();
	wrongTokens = {
		perClient: {
			rate: 1,
			burst: 30
		},
		global: {
			rate: 20,
			burst: 200
		}
	};
	challenge = "Bearer realm=\"kelisim\"";
}));
// src/server/create-app.ts
/** The routes of the endpoint (`list-routes`), under the mount of the config, and what is answered beside them. */
function createApp(parts) {
	const { config, tally, log, now, addressOf } = parts;
	const { mount } = config;
	const close = createCloseRoute({
		mount,
		...parts.signIn,
		addressOf,
		clock: () => performance.now()
	});
	const app = new Hono();
	app.use(`${mount}*`, async (c, next) => {
		await next();
		tally.add(c.res.status);
	});
	const routes = listRoutes(parts);
	const crossOrigin = createCrossOrigin(config);
	for (const { path, isCrossOrigin } of routes) if (isCrossOrigin) app.use(`${mount}${path}`, crossOrigin);
	const serve = (route) => {
		const path = `${mount}${route.path}`;
		const handlers = methods.flatMap((method) => {
			const operation = route[method];
			return operation ? [[method, close[operation.access](operation.handler)]] : [];
		});
		const allowed = [...handlers.flatMap(([method]) => method === "GET" ? ["GET", "HEAD"] : [method]), "OPTIONS"].join(", ");
		for (const [method, handler] of handlers) app.on(method, path, handler);
		app.options(path, () => answerEmpty(allowed));
		app.all(path, (c) => refuse$1("method-not-allowed", `Expected ${allowed}, found ${c.req.method}.`, { allow: allowed }));
	};
	for (const route of routes) serve(route);
	if (mount !== "/") app.get(mount.slice(0, -1), (c) => c.redirect(mount, 308));
	const notFound = () => refuse$1("not-found", "Expected a route of the receipts endpoint.");
	app.all(`${mount}*`, notFound);
	app.notFound(notFound);
	app.onError((error) => {
		const reference = randomBytes(6).toString("hex");
		log({
			event: "error",
			time: now().toISOString(),
			reference,
			cause: describeError(error)
		});
		return refuse$1("internal", "Something went wrong here; it is not your request.", {}, reference);
	});
	return app;
}
/** What a page of another origin may read: only a listed one, and never with credentials. */
function createCrossOrigin({ sites }) {
	const origins = new Set(sites.flatMap((site) => site.origins));
	return cors({
		origin: (origin) => origins.has(origin) ? origin : null,
		allowMethods: [
			"GET",
			"HEAD",
			"POST"
		],
		allowHeaders: ["Content-Type"],
		exposeHeaders: ["Location", "Retry-After"],
		maxAge: 600
	});
}
function answerEmpty(allow) {
	return new Response(null, {
		status: 204,
		headers: { allow }
	});
}
var init_create_app = __esmMin((() => {
	init_dist$2();
	init_cors();
	init_operation();
	init_event_log();
	init_list_routes();
	init_answer();
	init_close_route();
}));
// src/server/sign-in/attempts.ts
function createAttempts(clock, limit = createRateLimit(limits, clock)) {
	let waiting = 0;
	let last = Promise.resolve();
	return { async run(address, look) {
		const wait = limit.take(address);
		if (wait > 0) return {
			looked: false,
			wait
		};
		if (waiting >= mostWaiting) return {
			looked: false,
			wait: 5
		};
		waiting += 1;
		const mine = last.then(look);
		last = mine.catch(() => {}).finally(() => waiting -= 1);
		return {
			looked: true,
			right: await mine
		};
	} };
}
var limits, mostWaiting;
var init_attempts = __esmMin((() => {
	init_rate_limit();
	limits = {
		perClient: {
			rate: .1,
			burst: 5
		},
		global: {
			rate: .5,
			burst: 20
		}
	};
	mostWaiting = 5;
}));
// src/server/sign-in/derive-key.ts
/** What a password is kept as: 32 bytes, the same for the same salt, that nobody can lead back to it. */
function deriveKey(password, salt) {
	return new Promise((resolve, reject) => {
		scrypt(password.normalize("NFKC"), salt, 32, cost, (error, key) => {
			if (error) reject(error);
			else resolve(key);
		});
	});
}
var cost;
var init_derive_key = __esmMin((() => {
	cost = {
		N: 2 ** 15,
		r: 8,
		p: 3,
		maxmem: 67108864
	};
}));
// src/server/store/write-whole.ts
/**
* Writes a file that only its owner can read, so that it is whole whenever the power goes: under another name
* first, synced, then renamed, then the folder synced.
*/
function writeWhole(path, content) {
	const folder = dirname(path);
	rmSync(`${path}.new`, { force: true });
	withOpen(`${path}.new`, "wx", (file) => {
		if (process.getuid?.() === 0) handOver(file, folder);
		writeSync(file, content);
		fsyncSync(file);
	});
	renameSync(`${path}.new`, path);
	withOpen(folder, "r", fsyncSync);
}
/** What root writes belongs to whom the folder belongs to, as SQLite's files do: else the endpoint could not read it. */
function handOver(file, folder) {
	const { uid, gid } = statSync(folder);
	try {
		fchownSync(file, uid, gid);
	} catch {}
}
function withOpen(path, flags, use) {
	const file = openSync(path, flags, 384);
	try {
		use(file);
	} finally {
		closeSync(file);
	}
}
var init_write_whole = __esmMin((() => {}));
// src/server/sign-in/password-file.ts
/**
* Reads `password.json` of a data folder; `null` where there is none.
*
* @throws StartError when it cannot be read or is something else.
*/
function readPasswordFile(folder) {
	const path = pathIn$1(folder);
	try {
		return parse$2(schema$1, JSON.parse(readFileSync(path, "utf8")));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw new StartError(`The password file ${path} should be one that Kelisim wrote (${causeOf(error)}): put it back, or remove it to have a new password made.`);
	}
}
/**
* Writes it, readable by its owner alone.
*
* @throws StartError when it cannot be written.
*/
function writePasswordFile(folder, { salt, key }) {
	const path = pathIn$1(folder);
	const text = JSON.stringify({
		salt: salt.toString("base64"),
		key: key.toString("base64")
	});
	try {
		writeWhole(path, `${text}\n`);
	} catch (error) {
		throw new StartError(`The password file ${path} cannot be written (${causeOf(error)}).`);
	}
}
function pathIn$1(folder) {
	return join(folder, "password.json");
}
var bytes, schema$1;
var init_password_file = __esmMin((() => {
	init_dist$3();
	init_exact_object();
	init_start_error();
	init_write_whole();
	bytes = (length) => /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ base64(), /* @__PURE__ */ transform((text) => Buffer.from(text, "base64")), /* @__PURE__ */ check((value) => value.length === length));
	schema$1 = exactObject("a password file", {
		salt: bytes(16),
		key: bytes(32)
	});
}));
// src/server/sign-in/prepare-password.ts
/**
* The password of the environment, or the one that was made at the first start. There is no default.
*
* @param given `KELISIM_PASSWORD`; `null` when it is not set
* @throws StartError when the password file can be neither read nor written.
*/
async function preparePassword(folder, given) {
	if (given !== null) {
		let kept;
		return {
			made: null,
			isRight: async (attempt) => isSame(attempt, await (kept ??= keep(given)))
		};
	}
	const kept = readPasswordFile(folder);
	if (kept) return {
		made: null,
		isRight: (attempt) => isSame(attempt, kept)
	};
	const made = makePassword();
	const fresh = await keep(made);
	writePasswordFile(folder, fresh);
	return {
		made,
		isRight: (attempt) => isSame(attempt, fresh)
	};
}
async function keep(password) {
	const salt = randomBytes(16);
	return {
		salt,
		key: await deriveKey(password, salt)
	};
}
async function isSame(attempt, { salt, key }) {
	return timingSafeEqual(await deriveKey(attempt, salt), key);
}
/** Four groups of five, such as `k7m2p-…`. */
function makePassword() {
	const letter = () => letters[randomInt(31)];
	const group = () => Array.from({ length: 5 }, letter).join("");
	return Array.from({ length: 4 }, group).join("-");
}
var letters;
var init_prepare_password = __esmMin((() => {
	init_derive_key();
	init_password_file();
	letters = "abcdefghjkmnpqrstuvwxyz23456789";
}));
// src/server/sign-in/token-file.ts
/**
* Reads `tokens.json` of a data folder; none where there is no such file.
*
* @throws StartError when it cannot be read or is something else.
*/
function readTokenFile(folder) {
	const path = pathIn(folder);
	let input;
	try {
		input = JSON.parse(readFileSync(path, "utf8"));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw notOurs(path, error instanceof SyntaxError ? "it is not JSON" : causeOf(error));
	}
	const result = /* @__PURE__ */ safeParse(schema, input);
	if (result.success) return result.output.tokens;
	const [issue] = result.issues;
	throw notOurs(path, `${/* @__PURE__ */ getDotPath(issue) ?? "all of it"}: expected ${issue.message}`);
}
/**
* Writes it, readable by its owner alone, so that a running endpoint sees all of it or what was before.
*
* @throws StartError when it cannot be written.
*/
function writeTokenFile(folder, tokens) {
	const path = pathIn(folder);
	const kept = tokens.map((token) => ({
		...token,
		hash: token.hash.toString("base64")
	}));
	try {
		writeWhole(path, `${JSON.stringify({ tokens: kept }, null, 2)}\n`);
	} catch (error) {
		throw new StartError(`The token file ${path} cannot be written (${causeOf(error)}).`);
	}
}
/** Changes with every file that {@link writeTokenFile} writes, and costs no reading; `null` where there is none. */
function tokenFileState(folder) {
	const stat = statSync(pathIn(folder), {
		bigint: true,
		throwIfNoEntry: false
	});
	return stat ? [
		stat.ino,
		stat.mtimeNs,
		stat.ctimeNs,
		stat.size
	].join() : null;
}
function notOurs(path, cause) {
	return new StartError(`The token file ${path} should be one that Kelisim wrote (${cause}): put it back, or remove it and make new tokens. Until then no token opens anything.`);
}
function pathIn(folder) {
	return join(folder, "tokens.json");
}
var tokenName, second, hash, schema;
var init_token_file = __esmMin((() => {
	init_dist$3();
	init_exact_object();
	init_start_error();
	init_write_whole();
	tokenName = /^[a-z0-9-]{1,40}$/;
	second = "a second such as 2026-11-22T10:31:07Z";
	hash = "32 bytes in base64";
	schema = exactObject("a token file", { tokens: /* @__PURE__ */ pipe(/* @__PURE__ */ array(exactObject("a token", {
		name: /* @__PURE__ */ pipe(/* @__PURE__ */ string("a name"), /* @__PURE__ */ regex(tokenName, "1 to 40 of a-z, 0-9 and hyphen")),
		hash: /* @__PURE__ */ pipe(/* @__PURE__ */ string(hash), /* @__PURE__ */ base64(hash), /* @__PURE__ */ transform((text) => Buffer.from(text, "base64")), /* @__PURE__ */ check((value) => value.length === 32, hash)),
		made: /* @__PURE__ */ pipe(/* @__PURE__ */ string("a day"), /* @__PURE__ */ isoDate("a day such as 2026-11-22")),
		expires: /* @__PURE__ */ nullable(/* @__PURE__ */ pipe(/* @__PURE__ */ string(second), /* @__PURE__ */ regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, second), /* @__PURE__ */ check((text) => !Number.isNaN(Date.parse(text)), second)))
	}), "a list of tokens"), /* @__PURE__ */ maxLength(100, `at most 100 tokens`), /* @__PURE__ */ check((tokens) => new Set(tokens.map(({ name }) => name)).size === tokens.length, "every name once")) });
}));
// src/server/sign-in/make-token.ts
/** 256 random bits need no slow derivation: nobody guesses them, with the hash or without. */
function hashToken(token) {
	return createHash("sha256").update(token).digest();
}
/**
* Makes a token and keeps its hash in the data folder.
*
* @returns the token: to be told once, it is kept nowhere
* @throws StartError when the name is not one or is taken, there are too many, or the file is not as it should be.
*/
function addToken(folder, { name, days, now }) {
	if (!tokenName.test(name)) throw new StartError(`Expected a name of 1 to 40 of a-z, 0-9 and hyphen, found "${name}".`);
	const tokens = readTokenFile(folder);
	if (tokens.some((each) => each.name === name)) throw new StartError(`There is a token "${name}" already: remove it first, or choose another.`);
	if (tokens.length >= 100) throw new StartError(`There are 100 tokens already: remove one first.`);
	const token = `${prefix}${randomBytes(32).toString("base64url")}`;
	const expires = days === null ? null : toSecond(new Date(now.getTime() + days * 24 * 60 * 60 * 1e3));
	const made = toSecond(now).slice(0, 10);
	writeTokenFile(folder, [...tokens, {
		name,
		hash: hashToken(token),
		made,
		expires
	}]);
	return token;
}
/**
* Takes a token out of the data folder; a running endpoint knows it no more.
*
* @returns whether there was one
* @throws StartError when the file is not as it should be.
*/
function removeToken(folder, name) {
	const tokens = readTokenFile(folder);
	const others = tokens.filter((each) => each.name !== name);
	if (others.length === tokens.length) return false;
	writeTokenFile(folder, others);
	return true;
}
function toSecond(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
var prefix;
var init_make_token = __esmMin((() => {
	init_start_error();
	init_token_file();
	prefix = "kls_";
}));
// src/server/sign-in/tokens.ts
/**
* Looks at the file's date each time, so that a token counts from the moment it was made and until it is removed, without a
* restart. A file that cannot be used opens nothing.
*/
function createTokens({ folder, now, onFailure }) {
	let state = null;
	let tokens = [];
	const current = () => {
		let found;
		try {
			found = tokenFileState(folder);
		} catch (error) {
			found = `not to be looked at: ${causeOf(error)}`;
		}
		if (found === state) return tokens;
		state = found;
		tokens = [];
		try {
			tokens = readTokenFile(folder);
		} catch (error) {
			onFailure(error);
		}
		return tokens;
	};
	return { isValid(token) {
		const hash = hashToken(token);
		const same = current().filter((kept) => timingSafeEqual(kept.hash, hash));
		const time = now().getTime();
		return same.some(({ expires }) => expires === null || time < Date.parse(expires));
	} };
}
var init_tokens = __esmMin((() => {
	init_start_error();
	init_make_token();
	init_token_file();
}));
// src/server/store/refuse-emptied.ts
/**
* Refuses a folder that has published a checkpoint of receipts, and has no data file, or one without tables whose
* write-ahead log is gone. Opening it would begin a new file where somebody may still put the old one back.
*
* @throws StartError that says so.
*/
function refuseEmptied(folder) {
	const [published] = createCheckpointFiles(folder, null).read();
	const size = /^.+\n([1-9]\d*)\n/.exec(published?.note ?? "")?.[1];
	const file = join(folder, "kelisim.sqlite");
	if (!published || size === void 0 || hasTables(file)) return;
	throw new StartError(`The log has 0 receipts, but a checkpoint of ${size} was published (${published.path}, written ${published.written}): ${file} or its write-ahead log is gone. Put them back, or restore a backup. Only if there is none, run "kelisim accept-restore 0": the log then goes on under another name, and all receipts of before are lost.`);
}
function hasTables(file) {
	if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return true;
	if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < 64) return false;
	const header = /* @__PURE__ */ new Uint8Array(4);
	const open = openSync(file, "r");
	readSync(open, header, 0, 4, versionAt);
	closeSync(open);
	return header.some((byte) => byte !== 0);
}
var versionAt;
var init_refuse_emptied = __esmMin((() => {
	init_checkpoint_file();
	init_start_error();
	versionAt = 60;
}));
// src/server/log/start-log.ts
/**
* Brings up the log of a data folder: its key, made at the first start, and the first checkpoint of this run.
*
* @throws StartError when the log is not the one that its newest checkpoint vouches for, is older than a checkpoint
* that was published, or the key is not usable.
*/
async function startLog(log, folder, config, { checkpointFile, ...options }) {
	const known = (await log.keys()).map(parseNoteKey).filter((key) => key !== null);
	const name = known.at(-1)?.name ?? originOf(config);
	const files = createCheckpointFiles(folder, checkpointFile);
	const published = files.read();
	const own = readLogKey(folder, name);
	await checkAgainstNewest(log, own ? [...known, own.key] : known);
	const lost = await findLostHistory(log, published, {
		known,
		own,
		name
	});
	if (lost !== null) throw new StartError(`${lost}. ${whatToDo(await log.size())}`);
	const signer = own ?? prepareLogKey(folder, name);
	const written = formatNoteKey(signer.key);
	const rotated = known.length > 0 && formatNoteKey(known.at(-1) ?? signer.key) !== written;
	await log.addKey(written);
	files.prepare(await log.newestCheckpoint());
	const checkpoints = createCheckpoints({
		log,
		signer,
		keepOutside: files.write,
		...options
	});
	await checkpoints.make();
	return {
		checkpoints,
		rotated,
		restored: isRestoredName(name)
	};
}
function whatToDo(size) {
	return `This data is an older backup, or has lost its write-ahead log: restore a newer one. Only if there is none, run "kelisim accept-restore ${size}": the log then goes on under another name, and every receipt after number ${size} is lost, though its visitor was told that it is kept.`;
}
/** A URL without its scheme, as C2SP recommends: `shop.example.kz/kelisim`. */
function originOf({ sites, mount }) {
	return `${sites[0]?.name ?? "kelisim"}${mount.slice(0, -1)}`;
}
var init_start_log = __esmMin((() => {
	init_signed_note();
	init_checkpoint_file();
	init_checkpoints();
	init_find_lost_history();
	init_log_key();
	init_log_name();
	init_start_error();
}));
// src/server/create-endpoint.ts
/**
* Opens the data folder, archives the notices of this config and gives back the routes.
*
* @example
* const endpoint = await createEndpoint({ config, dataFolder: "data", widgetFolder: "dist" });
* const server = await listen(endpoint.app.fetch, { host: "127.0.0.1", port: 4580 });
*
* @throws StartError when something is in the way; its message is one sentence for the owner.
*/
async function createEndpoint(options) {
	const { config, widgetFolder, log = () => {}, now = () => /* @__PURE__ */ new Date() } = options;
	const { checkpointInterval = defaultInterval } = options;
	const { timeZone } = config;
	const onLongWork = (event, progress) => log({
		event,
		time: now().toISOString(),
		...progress
	});
	const openChecked = (folder) => openSqliteStore(folder, {
		checked: true,
		timeZone,
		onLongWork
	});
	const { openStore = openChecked } = options;
	const second = () => `${now().toISOString().slice(0, 19)}Z`;
	const files = await loadWidgetFiles(widgetFolder, config);
	const cookieTables = await loadCookieTables(widgetFolder, config);
	const verifyPage = await loadVerifyPage(widgetFolder);
	const dashboardFiles = await loadDashboardFiles(widgetFolder);
	const notices = await buildNotices(widgetFolder, config);
	const logFailure = createSparseLog(log, () => performance.now());
	const noCheckpoint = (error) => logFailure({
		event: "no-checkpoint",
		time: now().toISOString(),
		cause: describeError(error)
	});
	const folder = prepareDataFolder(options.dataFolder);
	const unlock = await lockFolder(folder);
	let store;
	try {
		refuseEmptied(folder);
		store = await openStore(folder);
	} catch (error) {
		unlock();
		throw error;
	}
	let started;
	let password;
	try {
		started = await startLog(store.log, folder, config, {
			now: second,
			interval: checkpointInterval,
			checkpointFile: options.checkpointFile ?? null,
			onFailure: noCheckpoint
		});
		await store.archive(notices, second());
		password = await preparePassword(folder, options.password ?? null);
	} catch (error) {
		await started?.checkpoints.stop();
		await store.close();
		unlock();
		throw asStartError(error, `The data in ${folder}`);
	}
	const tally = createAnswerTally(log, now);
	const queue = createCommitQueue(store, {
		waiting: config.limits.waiting,
		now: second,
		onFailure: (error) => logFailure({
			event: "not-kept",
			time: now().toISOString(),
			cause: describeError(error)
		})
	});
	const { checkpoints, rotated, restored } = started;
	let isTold = false;
	const addressOf = createClientAddress(options.trustedProxies ?? null, () => {
		if (!isTold) log({
			event: "clients-not-told-apart",
			time: now().toISOString()
		});
		isTold = true;
	});
	const counter = createCounter({
		store,
		timeZone,
		now,
		onFailure: (error) => logFailure({
			event: "not-kept",
			time: now().toISOString(),
			cause: describeError(error)
		})
	});
	const app = createApp({
		config,
		store,
		queue,
		counter,
		checkpoints,
		noticesNow: new Set(notices.map(({ hash }) => hash)),
		files,
		cookieTables,
		verifyPage,
		dashboardFiles,
		signIn: {
			password,
			sessions: createSessions(() => Math.floor(now().getTime() / 1e3)),
			attempts: createAttempts(() => performance.now()),
			tokens: createTokens({
				folder,
				now,
				onFailure: (error) => log({
					event: "no-tokens",
					time: now().toISOString(),
					cause: describeError(error)
				})
			})
		},
		addressOf,
		tally,
		log,
		now
	});
	log({
		event: "start",
		time: now().toISOString()
	});
	if (restored) log({
		event: "restored-log",
		time: now().toISOString()
	});
	if (rotated) log({
		event: "new-log-key",
		time: now().toISOString()
	});
	let stopping = null;
	const stop = async () => {
		await queue.stop();
		await counter.stop();
		tally.stop();
		await checkpoints.stop();
		await store.close();
		unlock();
		log({
			event: "stop",
			time: now().toISOString()
		});
	};
	return {
		app,
		madePassword: password.made,
		stop: () => stopping ??= stop()
	};
}
var init_create_endpoint = __esmMin((() => {
	init_answer_tally();
	init_build_notices();
	init_checkpoints();
	init_client_address();
	init_commit_queue();
	init_counter();
	init_create_app();
	init_data_folder();
	init_lock_folder();
	init_event_log();
	init_serve_cookie_table();
	init_attempts();
	init_prepare_password();
	init_sessions();
	init_tokens();
	init_refuse_emptied();
	init_start_error();
	init_start_log();
	init_sqlite_store();
	init_dashboard_files();
	init_serve_verify_page();
	init_widget_files();
}));
var init_constants_BLSFu_RU = __esmMin((() => {}));
// node_modules/hono/dist/helper/websocket/index.js
var defineWebSocketHelper;
var init_websocket = __esmMin((() => {
	defineWebSocketHelper = (handler) => {
		return ((...args) => {
			if (typeof args[0] === "function") {
				const [createEvents, options] = args;
				return async function upgradeWebSocket(c, next) {
					const result = await handler(c, await createEvents(c), options);
					if (result) return result;
					await next();
				};
			} else {
				const [c, events, options] = args;
				return (async () => {
					const upgraded = await handler(c, events, options);
					if (!upgraded) throw new Error("Failed to upgrade WebSocket");
					return upgraded;
				})();
			}
		});
	};
}));
// node_modules/@hono/node-server/dist/index.mjs
async function readWithoutBlocking(readPromise) {
	return Promise.race([readPromise, Promise.resolve().then(() => Promise.resolve(void 0))]);
}
function writeFromReadableStreamDefaultReader(reader, writable, currentReadPromise) {
	const cancel = (error) => {
		reader.cancel(error).catch(() => {});
	};
	const stream = writable.stream;
	if (writable.destroyed || stream?.closed || stream?.destroyed) {
		cancel();
		return reader.closed;
	}
	writable.on("close", cancel);
	writable.on("error", cancel);
	(currentReadPromise ?? reader.read()).then(flow, handleStreamError);
	return reader.closed.finally(() => {
		writable.off("close", cancel);
		writable.off("error", cancel);
	});
	function handleStreamError(error) {
		if (error) writable.destroy(error);
	}
	function onDrain() {
		reader.read().then(flow, handleStreamError);
	}
	function flow({ done, value }) {
		try {
			if (done) writable.end();
			else if (!writable.write(value)) writable.once("drain", onDrain);
			else reader.read().then(flow, handleStreamError);
		} catch (e) {
			handleStreamError(e);
		}
	}
}
function writeFromReadableStream(stream, writable) {
	if (stream.locked) throw new TypeError("ReadableStream is locked.");
	else if (writable.destroyed) {
		stream.cancel().catch(() => {});
		return;
	}
	return writeFromReadableStreamDefaultReader(stream.getReader(), writable);
}
var RequestError, nonJoinedHeaders, validHeaderName, isHttpWhitespace, normalizeHeaderValue, forbiddenHeaderValue, GlobalHeaders, materializeHeaders, RequestHeaders, newHeadersFromIncoming, reValidRequestUrl, reDotSegment, reValidHost, validateRequestTarget, buildUrl, toRequestError, GlobalRequest, Request$1, wrapBodyStream, byteExactEncodings, isByteExactEncoding, bodyBufferedBeforeDisconnectKey, bodyBufferedLengthBeforeDisconnectKey, toBufferChunk, isRecoverableDisconnectedIncoming, recordBodyBufferedBeforeDisconnect, readBodyBufferedBeforeDisconnect, enqueueBufferedBody, newRequestFromIncoming, getRequestCache, requestCache, incomingKey, urlKey, methodKey, headersKey, abortControllerKey, getAbortController, abortRequest, bodyBufferKey, bodyReadPromiseKey, bodyConsumedDirectlyKey, bodyLockReaderKey, abortReasonKey, newBodyUnusableError, rejectBodyUnusable, textDecoder, consumeBodyDirectOnce, toArrayBuffer, contentType, methodTokenRegExp, normalizeIncomingMethod, validateDirectReadMethod, readBodyWithFastPath, readRawBodyIfAvailable, normalizeAbortError, readBodyDirect, requestPrototype, newRequest, defaultContentType, responseCache, getResponseCache, cacheKey, GlobalResponse, Response$1, validRedirectUrl, parseRedirectUrl, validRedirectStatuses, buildOutgoingHttpHeaders, outgoingEnded, incomingDraining, DRAIN_TIMEOUT_MS, MAX_DRAIN_BYTES, drainIncoming, makeCloseHandler, isImmediateCacheableResponse, handleRequestError, handleFetchError, handleResponseError, flushHeaders, trySetContentLength, writeDefaultHeaders, responseViaCache, isPromise, responseViaResponseObject, getRequestListener, CloseEvent, ErrorEvent, generateConnectionSymbol, CONNECTION_SYMBOL_KEY, WAIT_FOR_WEBSOCKET_SYMBOL, responseHeadersToSkip, appendResponseHeaders, rejectUpgradeRequest, createUpgradeRequest, setupWebSocket, createAdaptorServer;
var init_dist = __esmMin((() => {
	init_constants_BLSFu_RU();
	init_websocket();
	RequestError = class extends Error {
		constructor(message, options) {
			super(message, options);
			this.name = "RequestError";
		}
	};
	nonJoinedHeaders = /* @__PURE__ */ new Set([
		"age",
		"authorization",
		"content-length",
		"content-type",
		"etag",
		"expires",
		"from",
		"host",
		"if-modified-since",
		"if-unmodified-since",
		"last-modified",
		"location",
		"max-forwards",
		"proxy-authorization",
		"referer",
		"retry-after",
		"server",
		"user-agent"
	]);
	validHeaderName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
	isHttpWhitespace = (code) => code === 9 || code === 10 || code === 13 || code === 32;
	normalizeHeaderValue = (value) => {
		if (!isHttpWhitespace(value.charCodeAt(0)) && !isHttpWhitespace(value.charCodeAt(value.length - 1))) return value;
		let start = 0;
		let end = value.length;
		while (start < end && isHttpWhitespace(value.charCodeAt(start))) start++;
		while (end > start && isHttpWhitespace(value.charCodeAt(end - 1))) end--;
		return value.slice(start, end);
	};
	forbiddenHeaderValue = /[\0\r\n]/;
	GlobalHeaders = globalThis.Headers;
	materializeHeaders = (rawHeaders, HeadersCtor = GlobalHeaders) => {
		const headers = new HeadersCtor();
		for (let i = 0; i < rawHeaders.length; i += 2) {
			const name = rawHeaders[i];
			if (!name.startsWith(":")) headers.append(name, rawHeaders[i + 1]);
		}
		return headers;
	};
	RequestHeaders = class {
		#incoming;
		#rawHeaders;
		#headers;
		#invalidValue;
		constructor(incoming) {
			this.#incoming = incoming;
			if (incoming instanceof Http2ServerRequest) this.#rawHeaders = incoming.rawHeaders.slice();
		}
		get #lazyRawHeaders() {
			return this.#rawHeaders ??= this.#incoming.rawHeaders.slice();
		}
		get #native() {
			if (!this.#headers) {
				this.#headers = materializeHeaders(this.#lazyRawHeaders);
				this.#rawHeaders = void 0;
			}
			return this.#headers;
		}
		#normalizedName(name) {
			if (typeof name !== "string") return;
			if (!validHeaderName.test(name)) throw new TypeError(`Invalid header name: ${name}`);
			return name.toLowerCase();
		}
		#lookupHttp1(lowerName) {
			const headers = this.#incoming instanceof Http2ServerRequest ? void 0 : this.#incoming.headers;
			if (!headers || nonJoinedHeaders.has(lowerName) || lowerName === "set-cookie" || lowerName === "__proto__") return;
			if (!Object.hasOwn(headers, lowerName)) return null;
			const rawValue = headers[lowerName];
			if (typeof rawValue === "string") {
				const value = normalizeHeaderValue(rawValue);
				return forbiddenHeaderValue.test(value) ? void 0 : value;
			}
		}
		#lookup(rawHeaders, lowerName) {
			const separator = lowerName === "cookie" ? "; " : ", ";
			let value = null;
			for (let i = 0; i < rawHeaders.length; i += 2) {
				const rawName = rawHeaders[i];
				if (rawName.length === lowerName.length && rawName.toLowerCase() === lowerName) {
					const rawValue = normalizeHeaderValue(rawHeaders[i + 1]);
					if (forbiddenHeaderValue.test(rawValue)) {
						this.#invalidValue = true;
						return;
					}
					value = value === null ? rawValue : value + separator + rawValue;
				}
			}
			return value;
		}
		append(name, value) {
			this.#native.append(name, value);
		}
		delete(name) {
			this.#native.delete(name);
		}
		get(name) {
			const lowerName = this.#normalizedName(name);
			if (lowerName && !this.#headers && !this.#invalidValue) {
				const http1Value = this.#lookupHttp1(lowerName);
				if (http1Value !== void 0) return http1Value;
				const value = this.#lookup(this.#lazyRawHeaders, lowerName);
				if (value !== void 0) return value;
			}
			return this.#native.get(name);
		}
		has(name) {
			const lowerName = this.#normalizedName(name);
			if (lowerName && !this.#headers && !this.#invalidValue) {
				const http1Value = this.#lookupHttp1(lowerName);
				if (http1Value !== void 0) return http1Value !== null;
				const value = this.#lookup(this.#lazyRawHeaders, lowerName);
				if (value !== void 0) return value !== null;
			}
			return this.#native.has(name);
		}
		set(name, value) {
			this.#native.set(name, value);
		}
		getSetCookie() {
			return this.#native.getSetCookie();
		}
		keys() {
			return this.#native.keys();
		}
		values() {
			return this.#native.values();
		}
		entries() {
			return this.#native.entries();
		}
		forEach(callback, thisArg) {
			this.#native.forEach((value, key) => {
				callback.call(thisArg, value, key, this);
			});
		}
		[Symbol.iterator]() {
			return this.entries();
		}
	};
	Object.defineProperty(RequestHeaders.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
		return `Headers (lightweight) ${inspectFn(Object.fromEntries(this), {
			...options,
			depth: depth == null ? null : depth - 1
		})}`;
	} });
	Object.setPrototypeOf(RequestHeaders.prototype, GlobalHeaders.prototype);
	newHeadersFromIncoming = (incoming) => globalThis.Headers === GlobalHeaders ? new RequestHeaders(incoming) : materializeHeaders(incoming.rawHeaders, globalThis.Headers);
	reValidRequestUrl = /^\/[!#$&-;=?-\[\]_a-z~]*$/;
	reDotSegment = /\/\.\.?(?:[/?#]|$)/;
	reValidHost = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;
	validateRequestTarget = (target) => {
		const backslash = target.indexOf("\\");
		if (backslash !== -1) {
			const query = target.indexOf("?");
			if (query === -1 || backslash < query) throw new RequestError("Backslash in request path");
		}
	};
	buildUrl = (scheme, host, incomingUrl) => {
		const url = `${scheme}://${host}${incomingUrl}`;
		if (!reValidHost.test(host)) {
			validateRequestTarget(incomingUrl);
			const urlObj = new URL(url);
			if (urlObj.hostname.length !== host.length && urlObj.hostname !== (host.includes(":") ? host.replace(/:\d+$/, "") : host).toLowerCase()) throw new RequestError("Invalid host header");
			return urlObj.href;
		} else if (incomingUrl.length === 0) return url + "/";
		else {
			if (incomingUrl.charCodeAt(0) !== 47) throw new RequestError("Invalid URL");
			if (!reValidRequestUrl.test(incomingUrl) || reDotSegment.test(incomingUrl)) {
				validateRequestTarget(incomingUrl);
				return new URL(url).href;
			}
			return url;
		}
	};
	toRequestError = (e) => {
		if (e instanceof RequestError) return e;
		return new RequestError(e.message, { cause: e });
	};
	GlobalRequest = global.Request;
	Request$1 = class extends GlobalRequest {
		constructor(input, options) {
			if (typeof input === "object" && getRequestCache in input) {
				const hasReplacementBody = options !== void 0 && "body" in options && options.body != null;
				if (input[bodyConsumedDirectlyKey] && !hasReplacementBody) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
				input = input[getRequestCache]();
			}
			if (typeof (options?.body)?.getReader !== "undefined") options.duplex ??= "half";
			super(input, options);
		}
	};
	wrapBodyStream = Symbol("wrapBodyStream");
	byteExactEncodings = /* @__PURE__ */ new Set([
		"latin1",
		"binary",
		"hex",
		"base64",
		"base64url"
	]);
	isByteExactEncoding = (encoding) => encoding === null || byteExactEncodings.has(encoding);
	bodyBufferedBeforeDisconnectKey = Symbol("bodyBufferedBeforeDisconnect");
	bodyBufferedLengthBeforeDisconnectKey = Symbol("bodyBufferedLengthBeforeDisconnect");
	toBufferChunk = (chunk, encoding) => Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, encoding ?? "utf8");
	isRecoverableDisconnectedIncoming = (incoming) => !(incoming instanceof Http2ServerRequest) && !!incoming.complete && !!incoming.readableAborted && typeof incoming.read === "function" && isByteExactEncoding(incoming.readableEncoding);
	recordBodyBufferedBeforeDisconnect = (incoming) => {
		if (incoming.readableDidRead || !isRecoverableDisconnectedIncoming(incoming)) return;
		const incomingWithRecovery = incoming;
		incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] ??= incoming.readableLength;
	};
	readBodyBufferedBeforeDisconnect = (incoming, chunks) => {
		if (incoming.readableDidRead && !chunks || !isRecoverableDisconnectedIncoming(incoming)) return;
		const incomingWithRecovery = incoming;
		if (incomingWithRecovery[bodyBufferedBeforeDisconnectKey] !== void 0) return incomingWithRecovery[bodyBufferedBeforeDisconnectKey];
		let result;
		const errored = incoming.errored;
		if (errored && errored.code !== "ECONNRESET") result = errored;
		else if (incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] !== void 0 && incoming.readableLength !== incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey]) result = newBodyUnusableError();
		else {
			const bodyChunks = chunks ?? [];
			const chunk = incoming.read();
			if (chunk !== null) bodyChunks.push(toBufferChunk(chunk, incoming.readableEncoding));
			const buffer = bodyChunks.length === 1 ? bodyChunks[0] : Buffer.concat(bodyChunks);
			result = buffer;
			const contentLength = incoming.headers["content-length"];
			if (typeof contentLength === "string" && /^\d+$/.test(contentLength)) {
				const expectedLength = Number(contentLength);
				if (Number.isSafeInteger(expectedLength) && buffer.length !== expectedLength) result = newBodyUnusableError();
			}
		}
		incomingWithRecovery[bodyBufferedBeforeDisconnectKey] = result;
		return result;
	};
	enqueueBufferedBody = (controller, buffered) => {
		if (buffered instanceof Error) {
			controller.error(buffered);
			return;
		}
		if (buffered.length > 0) controller.enqueue(buffered);
		controller.close();
	};
	newRequestFromIncoming = (method, url, headers, incoming, abortController) => {
		const init = {
			method,
			headers,
			signal: abortController.signal
		};
		if (method === "TRACE") {
			init.method = "GET";
			const req = new Request$1(url, init);
			Object.defineProperty(req, "method", { get() {
				return "TRACE";
			} });
			return req;
		}
		if (!(method === "GET" || method === "HEAD")) if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) init.body = new ReadableStream({ start(controller) {
			controller.enqueue(incoming.rawBody);
			controller.close();
		} });
		else if (incoming[wrapBodyStream]) {
			let reader;
			init.body = new ReadableStream({ async pull(controller) {
				try {
					if (!reader) {
						const buffered = readBodyBufferedBeforeDisconnect(incoming);
						if (buffered !== void 0) {
							enqueueBufferedBody(controller, buffered);
							return;
						}
					}
					reader ||= Readable.toWeb(incoming).getReader();
					const { done, value } = await reader.read();
					if (done) controller.close();
					else controller.enqueue(value);
				} catch (error) {
					controller.error(error);
				}
			} });
		} else {
			const buffered = readBodyBufferedBeforeDisconnect(incoming);
			if (buffered !== void 0) init.body = new ReadableStream({ start(controller) {
				enqueueBufferedBody(controller, buffered);
			} });
			else init.body = Readable.toWeb(incoming);
		}
		return new Request$1(url, init);
	};
	getRequestCache = Symbol("getRequestCache");
	requestCache = Symbol("requestCache");
	incomingKey = Symbol("incomingKey");
	urlKey = Symbol("urlKey");
	methodKey = Symbol("methodKey");
	headersKey = Symbol("headersKey");
	abortControllerKey = Symbol("abortControllerKey");
	getAbortController = Symbol("getAbortController");
	abortRequest = Symbol("abortRequest");
	bodyBufferKey = Symbol("bodyBuffer");
	bodyReadPromiseKey = Symbol("bodyReadPromise");
	bodyConsumedDirectlyKey = Symbol("bodyConsumedDirectly");
	bodyLockReaderKey = Symbol("bodyLockReader");
	abortReasonKey = Symbol("abortReason");
	newBodyUnusableError = () => {
		return /* @__PURE__ */ new TypeError("Body is unusable");
	};
	rejectBodyUnusable = () => {
		return Promise.reject(newBodyUnusableError());
	};
	textDecoder = new TextDecoder();
	consumeBodyDirectOnce = (request) => {
		if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
		request[bodyConsumedDirectlyKey] = true;
	};
	toArrayBuffer = (buf) => {
		return buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.byteLength);
	};
	contentType = (request) => {
		return (request[headersKey] ||= newHeadersFromIncoming(request[incomingKey])).get("content-type") || "";
	};
	methodTokenRegExp = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
	normalizeIncomingMethod = (method) => {
		if (typeof method !== "string" || method.length === 0) return "GET";
		switch (method) {
			case "DELETE":
			case "GET":
			case "HEAD":
			case "OPTIONS":
			case "PATCH":
			case "POST":
			case "PUT":
			case "QUERY": return method;
		}
		const upper = method.toUpperCase();
		switch (upper) {
			case "DELETE":
			case "GET":
			case "HEAD":
			case "OPTIONS":
			case "POST":
			case "PUT": return upper;
			default: return method;
		}
	};
	validateDirectReadMethod = (method) => {
		if (!methodTokenRegExp.test(method)) return /* @__PURE__ */ new TypeError(`'${method}' is not a valid HTTP method.`);
		const normalized = method.toUpperCase();
		if (normalized === "CONNECT" || normalized === "TRACK" || normalized === "TRACE" && method !== "TRACE") return /* @__PURE__ */ new TypeError(`'${method}' HTTP method is unsupported.`);
	};
	readBodyWithFastPath = (request, method, fromBuffer) => {
		if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
		const methodName = request.method;
		if (methodName === "GET" || methodName === "HEAD") return request[getRequestCache]()[method]();
		const methodValidationError = validateDirectReadMethod(methodName);
		if (methodValidationError) return Promise.reject(methodValidationError);
		if (request[requestCache]) {
			if (methodName !== "TRACE") return request[requestCache][method]();
		}
		const alreadyUsedError = consumeBodyDirectOnce(request);
		if (alreadyUsedError) return alreadyUsedError;
		const raw = readRawBodyIfAvailable(request);
		if (raw) {
			const result = Promise.resolve(fromBuffer(raw, request));
			request[bodyBufferKey] = void 0;
			return result;
		}
		return readBodyDirect(request).then((buf) => {
			const result = fromBuffer(buf, request);
			request[bodyBufferKey] = void 0;
			return result;
		});
	};
	readRawBodyIfAvailable = (request) => {
		const incoming = request[incomingKey];
		if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) return incoming.rawBody;
	};
	normalizeAbortError = (request, incoming) => {
		if (incoming.errored) return incoming.errored;
		const reason = request[abortReasonKey];
		if (reason !== void 0) return reason instanceof Error ? reason : new Error(String(reason));
		return /* @__PURE__ */ new Error("Client connection prematurely closed.");
	};
	readBodyDirect = (request) => {
		if (request[bodyBufferKey]) return Promise.resolve(request[bodyBufferKey]);
		if (request[bodyReadPromiseKey]) return request[bodyReadPromiseKey];
		const incoming = request[incomingKey];
		if (incoming.readableDidRead) return rejectBodyUnusable();
		const buffered = readBodyBufferedBeforeDisconnect(incoming);
		if (buffered !== void 0) {
			if (buffered instanceof Error) return Promise.reject(buffered);
			request[bodyBufferKey] = buffered;
			return Promise.resolve(buffered);
		}
		const promise = new Promise((resolve, reject) => {
			const chunks = [];
			let settled = false;
			const finish = (callback) => {
				if (settled) return;
				settled = true;
				cleanup();
				callback();
			};
			const recoverCompleteBodyAfterDisconnect = (error) => {
				const streamError = incoming.errored ?? error;
				if (!isRecoverableDisconnectedIncoming(incoming) || streamError && streamError.code !== "ECONNRESET") return false;
				finish(() => {
					const recovered = readBodyBufferedBeforeDisconnect(incoming, chunks);
					if (recovered instanceof Error) reject(recovered);
					else if (recovered === void 0) reject(error ?? normalizeAbortError(request, incoming));
					else {
						request[bodyBufferKey] = recovered;
						resolve(recovered);
					}
				});
				return true;
			};
			const onData = (chunk) => {
				chunks.push(toBufferChunk(chunk, incoming.readableEncoding));
			};
			const onEnd = () => {
				finish(() => {
					const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
					request[bodyBufferKey] = buffer;
					resolve(buffer);
				});
			};
			const onError = (error) => {
				if (recoverCompleteBodyAfterDisconnect(error)) return;
				finish(() => {
					reject(error);
				});
			};
			const onClose = () => {
				if (incoming.readableEnded) {
					onEnd();
					return;
				}
				if (recoverCompleteBodyAfterDisconnect()) return;
				finish(() => {
					reject(normalizeAbortError(request, incoming));
				});
			};
			const cleanup = () => {
				incoming.off("data", onData);
				incoming.off("end", onEnd);
				incoming.off("error", onError);
				incoming.off("close", onClose);
				request[bodyReadPromiseKey] = void 0;
			};
			incoming.on("data", onData);
			incoming.on("end", onEnd);
			incoming.on("error", onError);
			incoming.on("close", onClose);
			queueMicrotask(() => {
				if (settled) return;
				if (incoming.readableEnded) onEnd();
				else if (incoming.errored) onError(incoming.errored);
				else if (incoming.destroyed) onClose();
			});
		});
		request[bodyReadPromiseKey] = promise;
		return promise;
	};
	requestPrototype = {
		get method() {
			return this[methodKey];
		},
		get url() {
			return this[urlKey];
		},
		get headers() {
			return this[headersKey] ||= newHeadersFromIncoming(this[incomingKey]);
		},
		[abortRequest](reason) {
			if (this[abortReasonKey] === void 0) this[abortReasonKey] = reason;
			const abortController = this[abortControllerKey];
			if (abortController && !abortController.signal.aborted) abortController.abort(reason);
		},
		[getAbortController]() {
			this[abortControllerKey] ||= new AbortController();
			if (this[abortReasonKey] !== void 0 && !this[abortControllerKey].signal.aborted) this[abortControllerKey].abort(this[abortReasonKey]);
			return this[abortControllerKey];
		},
		[getRequestCache]() {
			const abortController = this[getAbortController]();
			if (this[requestCache]) return this[requestCache];
			const method = this.method;
			if (this[bodyConsumedDirectlyKey] && !(method === "GET" || method === "HEAD")) {
				this[bodyBufferKey] = void 0;
				const init = {
					method: method === "TRACE" ? "GET" : method,
					headers: this.headers,
					signal: abortController.signal
				};
				if (method !== "TRACE") {
					init.body = new ReadableStream({ start(c) {
						c.close();
					} });
					init.duplex = "half";
				}
				const req = new Request$1(this[urlKey], init);
				if (method === "TRACE") Object.defineProperty(req, "method", { get() {
					return "TRACE";
				} });
				return this[requestCache] = req;
			}
			return this[requestCache] = newRequestFromIncoming(this.method, this[urlKey], this.headers, this[incomingKey], abortController);
		},
		get body() {
			if (!this[bodyConsumedDirectlyKey]) return this[getRequestCache]().body;
			const request = this[getRequestCache]();
			if (!this[bodyLockReaderKey] && request.body) this[bodyLockReaderKey] = request.body.getReader();
			return request.body;
		},
		get bodyUsed() {
			if (this[bodyConsumedDirectlyKey]) return true;
			if (this[requestCache]) return this[requestCache].bodyUsed;
			return false;
		}
	};
	Object.defineProperty(requestPrototype, "signal", { get() {
		return this[getAbortController]().signal;
	} });
	[
		"cache",
		"credentials",
		"destination",
		"duplex",
		"integrity",
		"mode",
		"redirect",
		"referrer",
		"referrerPolicy",
		"keepalive"
	].forEach((k) => {
		Object.defineProperty(requestPrototype, k, { get() {
			return this[getRequestCache]()[k];
		} });
	});
	["clone", "formData"].forEach((k) => {
		Object.defineProperty(requestPrototype, k, { value: function() {
			if (this[bodyConsumedDirectlyKey]) {
				if (k === "clone") throw newBodyUnusableError();
				return rejectBodyUnusable();
			}
			return this[getRequestCache]()[k]();
		} });
	});
	Object.defineProperty(requestPrototype, "text", { value: function() {
		return readBodyWithFastPath(this, "text", (buf) => textDecoder.decode(buf));
	} });
	Object.defineProperty(requestPrototype, "arrayBuffer", { value: function() {
		return readBodyWithFastPath(this, "arrayBuffer", (buf) => toArrayBuffer(buf));
	} });
	Object.defineProperty(requestPrototype, "blob", { value: function() {
		return readBodyWithFastPath(this, "blob", (buf, request) => {
			const type = contentType(request);
			return new Response(buf, type ? { headers: { "content-type": type } } : void 0).blob();
		});
	} });
	Object.defineProperty(requestPrototype, "json", { value: function() {
		if (this[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
		return this.text().then(JSON.parse);
	} });
	Object.defineProperty(requestPrototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
		return `Request (lightweight) ${inspectFn({
			method: this.method,
			url: this.url,
			headers: this.headers,
			nativeRequest: this[requestCache]
		}, {
			...options,
			depth: depth == null ? null : depth - 1
		})}`;
	} });
	Object.setPrototypeOf(requestPrototype, Request$1.prototype);
	newRequest = (incoming, defaultHostname) => {
		const req = Object.create(requestPrototype);
		req[incomingKey] = incoming;
		req[methodKey] = normalizeIncomingMethod(incoming.method);
		const incomingUrl = incoming.url || "";
		if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
			if (incoming instanceof Http2ServerRequest) throw new RequestError("Absolute URL for :path is not allowed in HTTP/2");
			try {
				validateRequestTarget(incomingUrl);
				req[urlKey] = new URL(incomingUrl).href;
			} catch (e) {
				throw new RequestError("Invalid absolute URL", { cause: e });
			}
			return req;
		}
		const host = (incoming instanceof Http2ServerRequest ? incoming.authority : incoming.headers.host) || defaultHostname;
		if (!host) throw new RequestError("Missing host header");
		let scheme;
		if (incoming instanceof Http2ServerRequest) {
			scheme = incoming.scheme;
			if (!(scheme === "http" || scheme === "https")) throw new RequestError("Unsupported scheme");
		} else scheme = incoming.socket && incoming.socket.encrypted ? "https" : "http";
		try {
			req[urlKey] = buildUrl(scheme, host, incomingUrl);
		} catch (e) {
			if (e instanceof RequestError) throw e;
			else throw new RequestError("Invalid URL", { cause: e });
		}
		return req;
	};
	defaultContentType = "text/plain; charset=UTF-8";
	responseCache = Symbol("responseCache");
	getResponseCache = Symbol("getResponseCache");
	cacheKey = Symbol("cache");
	GlobalResponse = global.Response;
	Response$1 = class Response$1 {
		#body;
		#init;
		[getResponseCache]() {
			const cache = this[cacheKey];
			const liveHeaders = cache && cache[2] instanceof Headers ? cache[2] : void 0;
			delete this[cacheKey];
			return this[responseCache] ||= new GlobalResponse(this.#body, liveHeaders ? {
				status: this.#init?.status,
				statusText: this.#init?.statusText,
				headers: liveHeaders
			} : this.#init);
		}
		constructor(body, init) {
			let headers;
			this.#body = body;
			if (init instanceof GlobalResponse) {
				const cachedGlobalResponse = init[responseCache];
				if (cachedGlobalResponse) {
					this.#init = cachedGlobalResponse;
					this[getResponseCache]();
					return;
				}
				this.#init = init instanceof Response$1 ? init.#init : init;
				headers = new Headers(init.headers);
			} else this.#init = init;
			if (body == null || typeof body === "string" || typeof body?.getReader !== "undefined" || body instanceof Blob || body instanceof Uint8Array) this[cacheKey] = [
				init?.status || 200,
				body ?? null,
				headers || init?.headers
			];
		}
		get headers() {
			const cache = this[cacheKey];
			if (cache) {
				if (!(cache[2] instanceof Headers)) cache[2] = new Headers(cache[2] || (cache[1] === null ? void 0 : { "content-type": defaultContentType }));
				return cache[2];
			}
			return this[getResponseCache]().headers;
		}
		get status() {
			return this[cacheKey]?.[0] ?? this[getResponseCache]().status;
		}
		get ok() {
			const status = this.status;
			return status >= 200 && status < 300;
		}
	};
	[
		"body",
		"bodyUsed",
		"redirected",
		"statusText",
		"trailers",
		"type",
		"url"
	].forEach((k) => {
		Object.defineProperty(Response$1.prototype, k, { get() {
			return this[getResponseCache]()[k];
		} });
	});
	[
		"arrayBuffer",
		"blob",
		"clone",
		"formData",
		"json",
		"text"
	].forEach((k) => {
		Object.defineProperty(Response$1.prototype, k, { value: function() {
			return this[getResponseCache]()[k]();
		} });
	});
	Object.defineProperty(Response$1.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
		return `Response (lightweight) ${inspectFn({
			status: this.status,
			headers: this.headers,
			ok: this.ok,
			nativeResponse: this[responseCache]
		}, {
			...options,
			depth: depth == null ? null : depth - 1
		})}`;
	} });
	Object.setPrototypeOf(Response$1, GlobalResponse);
	Object.setPrototypeOf(Response$1.prototype, GlobalResponse.prototype);
	validRedirectUrl = /^https?:\/\/[!#-;=?-[\]_a-z~A-Z]+$/;
	parseRedirectUrl = (url) => {
		if (url instanceof URL) return url.href;
		if (validRedirectUrl.test(url)) return url;
		return new URL(url).href;
	};
	validRedirectStatuses = /* @__PURE__ */ new Set([
		301,
		302,
		303,
		307,
		308
	]);
	Object.defineProperty(Response$1, "redirect", {
		value: function redirect(url, status = 302) {
			if (!validRedirectStatuses.has(status)) throw new RangeError("Invalid status code");
			return new Response$1(null, {
				status,
				headers: { location: parseRedirectUrl(url) }
			});
		},
		writable: true,
		configurable: true
	});
	Object.defineProperty(Response$1, "json", {
		value: function json(data, init) {
			const body = JSON.stringify(data);
			if (body === void 0) throw new TypeError("The data is not JSON serializable");
			const initHeaders = init?.headers;
			let headers;
			if (initHeaders) {
				headers = new Headers(initHeaders);
				if (!headers.has("content-type")) headers.set("content-type", "application/json");
			} else headers = { "content-type": "application/json" };
			return new Response$1(body, {
				status: init?.status ?? 200,
				statusText: init?.statusText,
				headers
			});
		},
		writable: true,
		configurable: true
	});
	buildOutgoingHttpHeaders = (headers, defaultContentType) => {
		const res = {};
		if (!(headers instanceof Headers)) headers = new Headers(headers ?? void 0);
		if (headers.has("set-cookie")) {
			const cookies = [];
			for (const [k, v] of headers) if (k === "set-cookie") cookies.push(v);
			else res[k] = v;
			if (cookies.length > 0) res["set-cookie"] = cookies;
		} else for (const [k, v] of headers) res[k] = v;
		if (defaultContentType) res["content-type"] ??= defaultContentType;
		return res;
	};
	outgoingEnded = Symbol("outgoingEnded");
	incomingDraining = Symbol("incomingDraining");
	DRAIN_TIMEOUT_MS = 500;
	MAX_DRAIN_BYTES = 67108864;
	drainIncoming = (incoming) => {
		const incomingWithDrainState = incoming;
		if (incoming.destroyed || incomingWithDrainState[incomingDraining]) return;
		incomingWithDrainState[incomingDraining] = true;
		if (incoming instanceof Http2ServerRequest) {
			try {
				incoming.stream?.close?.(constants.NGHTTP2_NO_ERROR);
			} catch {}
			return;
		}
		let bytesRead = 0;
		const cleanup = () => {
			clearTimeout(timer);
			incoming.off("data", onData);
			incoming.off("end", cleanup);
			incoming.off("error", cleanup);
		};
		const forceClose = () => {
			cleanup();
			const socket = incoming.socket;
			if (socket && !socket.destroyed) {
				if (typeof socket.destroySoon === "function") socket.destroySoon();
				else if (typeof socket.destroy === "function") socket.destroy();
			}
		};
		const timer = setTimeout(forceClose, DRAIN_TIMEOUT_MS);
		timer.unref?.();
		const onData = (chunk) => {
			bytesRead += chunk.length;
			if (bytesRead > MAX_DRAIN_BYTES) forceClose();
		};
		incoming.on("data", onData);
		incoming.on("end", cleanup);
		incoming.on("error", cleanup);
		incoming.resume();
	};
	makeCloseHandler = (req, incoming, outgoing, needsBodyCleanup) => () => {
		if (incoming.errored) {
			recordBodyBufferedBeforeDisconnect(incoming);
			req[abortRequest](incoming.errored.toString());
		} else if (!outgoing.writableFinished || incoming instanceof Http2ServerRequest && incoming.aborted) {
			recordBodyBufferedBeforeDisconnect(incoming);
			req[abortRequest]("Client connection prematurely closed.");
		}
		if (needsBodyCleanup && !incoming.readableEnded) setTimeout(() => {
			if (!incoming.readableEnded) setTimeout(() => {
				drainIncoming(incoming);
			});
		});
	};
	isImmediateCacheableResponse = (res) => {
		if (!(cacheKey in res)) return false;
		const body = res[cacheKey][1];
		return body === null || typeof body === "string" || body instanceof Uint8Array;
	};
	handleRequestError = () => new Response(null, { status: 400 });
	handleFetchError = (e) => new Response(null, { status: e instanceof Error && (e.name === "TimeoutError" || e.constructor.name === "TimeoutError") ? 504 : 500 });
	handleResponseError = (e, outgoing) => {
		const err = e instanceof Error ? e : new Error("unknown error", { cause: e });
		if (err.code === "ERR_STREAM_PREMATURE_CLOSE") console.info("The user aborted a request.");
		else {
			console.error(e);
			if (!outgoing.headersSent) {
				if (outgoing instanceof ServerResponse) outgoing._contentLength = null;
				outgoing.writeHead(500, { "Content-Type": "text/plain" });
			}
			outgoing.end(`Error: ${err.message}`);
			outgoing.destroy(err);
		}
	};
	flushHeaders = (outgoing) => {
		if ("flushHeaders" in outgoing && outgoing.writable) outgoing.flushHeaders();
	};
	trySetContentLength = (outgoing, status, length) => {
		const http1 = outgoing;
		if (http1._contentLength === null && http1._hasBody && http1.useChunkedEncodingByDefault && !http1._removedContLen && status >= 200 && status !== 204 && status !== 304 && !outgoing.hasHeader("content-length") && !outgoing.hasHeader("transfer-encoding") && !outgoing.hasHeader("trailer")) {
			http1._contentLength = length;
			return true;
		}
		return false;
	};
	writeDefaultHeaders = (outgoing, status, length) => {
		if (trySetContentLength(outgoing, status, length)) outgoing.writeHead(status, { "Content-Type": defaultContentType });
		else outgoing.writeHead(status, {
			"Content-Type": defaultContentType,
			"Content-Length": length
		});
	};
	responseViaCache = async (res, outgoing) => {
		let [status, body, header] = res[cacheKey];
		if (!header) {
			if (body === null) {
				outgoing.writeHead(status);
				outgoing.end();
			} else if (typeof body === "string") {
				writeDefaultHeaders(outgoing, status, Buffer.byteLength(body));
				outgoing.end(body);
			} else if (body instanceof Uint8Array) {
				writeDefaultHeaders(outgoing, status, body.byteLength);
				outgoing.end(body);
			} else if (body instanceof Blob) {
				writeDefaultHeaders(outgoing, status, body.size);
				outgoing.end(new Uint8Array(await body.arrayBuffer()));
			} else {
				outgoing.writeHead(status, { "Content-Type": defaultContentType });
				flushHeaders(outgoing);
				await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing));
			}
			outgoing[outgoingEnded]?.();
			return;
		}
		let hasContentLength = false;
		let plainHeaders = false;
		let canAutoLength = true;
		if (header instanceof Headers) {
			hasContentLength = header.has("content-length");
			header = buildOutgoingHttpHeaders(header, body === null ? void 0 : defaultContentType);
		} else if (Array.isArray(header)) {
			const headerObj = new Headers(header);
			hasContentLength = headerObj.has("content-length");
			header = buildOutgoingHttpHeaders(headerObj, body === null ? void 0 : defaultContentType);
		} else {
			plainHeaders = true;
			for (const key in header) {
				if (key.length === 14 && key.toLowerCase() === "content-length") {
					hasContentLength = true;
					break;
				}
				if (key.length === 17 && key.toLowerCase() === "transfer-encoding" || key.length === 7 && key.toLowerCase() === "trailer") canAutoLength = false;
			}
		}
		if (!hasContentLength) {
			let length;
			if (typeof body === "string") length = Buffer.byteLength(body);
			else if (body instanceof Uint8Array) length = body.byteLength;
			else if (body instanceof Blob) length = body.size;
			if (length !== void 0 && (!plainHeaders || !canAutoLength || !trySetContentLength(outgoing, status, length))) {
				if (plainHeaders) header = { ...header };
				header["Content-Length"] = length;
			}
		}
		outgoing.writeHead(status, header);
		if (body == null) outgoing.end();
		else if (typeof body === "string" || body instanceof Uint8Array) outgoing.end(body);
		else if (body instanceof Blob) outgoing.end(new Uint8Array(await body.arrayBuffer()));
		else {
			flushHeaders(outgoing);
			await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing));
		}
		outgoing[outgoingEnded]?.();
	};
	isPromise = (res) => typeof res.then === "function";
	responseViaResponseObject = async (res, outgoing, options = {}) => {
		if (isPromise(res)) if (options.errorHandler) try {
			res = await res;
		} catch (err) {
			const errRes = await options.errorHandler(err);
			if (!errRes) return;
			res = errRes;
		}
		else res = await res.catch(handleFetchError);
		if (cacheKey in res) return responseViaCache(res, outgoing);
		const resHeaderRecord = buildOutgoingHttpHeaders(res.headers, res.body === null ? void 0 : defaultContentType);
		if (res.body) {
			const reader = res.body.getReader();
			const values = [];
			let done = false;
			let currentReadPromise = void 0;
			if (resHeaderRecord["transfer-encoding"] !== "chunked") {
				let maxReadCount = 2;
				for (let i = 0; i < maxReadCount; i++) {
					currentReadPromise ||= reader.read();
					const chunk = await readWithoutBlocking(currentReadPromise);
					if (!chunk) {
						if (i === 1) {
							await new Promise((resolve) => setTimeout(resolve));
							maxReadCount = 3;
							continue;
						}
						break;
					}
					currentReadPromise = void 0;
					if (chunk.value) values.push(chunk.value);
					if (chunk.done) {
						done = true;
						break;
					}
				}
				if (done && !("content-length" in resHeaderRecord)) resHeaderRecord["content-length"] = values.reduce((acc, value) => acc + value.length, 0);
			}
			outgoing.writeHead(res.status, resHeaderRecord);
			values.forEach((value) => {
				outgoing.write(value);
			});
			if (done) outgoing.end();
			else {
				if (values.length === 0) flushHeaders(outgoing);
				await writeFromReadableStreamDefaultReader(reader, outgoing, currentReadPromise);
			}
		} else if (resHeaderRecord["x-hono-already-sent"]) {} else {
			outgoing.writeHead(res.status, resHeaderRecord);
			outgoing.end();
		}
		outgoing[outgoingEnded]?.();
	};
	getRequestListener = (fetchCallback, options = {}) => {
		const autoCleanupIncoming = options.autoCleanupIncoming ?? true;
		if (options.overrideGlobalObjects !== false && global.Request !== Request$1) {
			Object.defineProperty(global, "Request", { value: Request$1 });
			Object.defineProperty(global, "Response", { value: Response$1 });
		}
		return async (incoming, outgoing) => {
			let res, req;
			let needsBodyCleanup = false;
			let closeHandlerAttached = false;
			const ensureCloseHandler = () => {
				if (!req || closeHandlerAttached) return;
				closeHandlerAttached = true;
				outgoing.on("close", makeCloseHandler(req, incoming, outgoing, needsBodyCleanup));
			};
			try {
				req = newRequest(incoming, options.hostname);
				needsBodyCleanup = autoCleanupIncoming && !(incoming.method === "GET" || incoming.method === "HEAD");
				if (needsBodyCleanup) {
					incoming[wrapBodyStream] = true;
					if (incoming instanceof Http2ServerRequest) outgoing[outgoingEnded] = () => {
						if (!incoming.readableEnded) setTimeout(() => {
							if (!incoming.readableEnded) setTimeout(() => {
								incoming.destroy();
								outgoing.destroy();
							});
						});
					};
				}
				res = fetchCallback(req, {
					incoming,
					outgoing
				});
				if (!isPromise(res) && isImmediateCacheableResponse(res)) {
					if (needsBodyCleanup && !incoming.readableEnded) outgoing.once("finish", () => {
						if (!incoming.readableEnded) drainIncoming(incoming);
					});
					return responseViaCache(res, outgoing);
				}
				ensureCloseHandler();
			} catch (e) {
				if (!res) if (options.errorHandler) {
					ensureCloseHandler();
					res = await options.errorHandler(req ? e : toRequestError(e));
					if (!res) return;
				} else if (!req) res = handleRequestError();
				else res = handleFetchError(e);
				else return handleResponseError(e, outgoing);
			}
			try {
				return await responseViaResponseObject(res, outgoing, options);
			} catch (e) {
				return handleResponseError(e, outgoing);
			}
		};
	};
	CloseEvent = globalThis.CloseEvent ?? class extends Event {
		#eventInitDict;
		constructor(type, eventInitDict = {}) {
			super(type, eventInitDict);
			this.#eventInitDict = eventInitDict;
		}
		get wasClean() {
			return this.#eventInitDict.wasClean ?? false;
		}
		get code() {
			return this.#eventInitDict.code ?? 0;
		}
		get reason() {
			return this.#eventInitDict.reason ?? "";
		}
	};
	ErrorEvent = globalThis.ErrorEvent ?? class extends Event {
		#eventInitDict;
		constructor(type, eventInitDict = {}) {
			super(type, eventInitDict);
			this.#eventInitDict = eventInitDict;
		}
		get message() {
			return this.#eventInitDict.message ?? "";
		}
		get filename() {
			return this.#eventInitDict.filename ?? "";
		}
		get lineno() {
			return this.#eventInitDict.lineno ?? 0;
		}
		get colno() {
			return this.#eventInitDict.colno ?? 0;
		}
		get error() {
			return this.#eventInitDict.error ?? null;
		}
	};
	generateConnectionSymbol = () => Symbol("connection");
	CONNECTION_SYMBOL_KEY = Symbol("CONNECTION_SYMBOL_KEY");
	WAIT_FOR_WEBSOCKET_SYMBOL = Symbol("WAIT_FOR_WEBSOCKET_SYMBOL");
	responseHeadersToSkip = /* @__PURE__ */ new Set([
		"connection",
		"content-length",
		"keep-alive",
		"proxy-authenticate",
		"proxy-authorization",
		"te",
		"trailer",
		"transfer-encoding",
		"upgrade",
		"sec-websocket-accept",
		"sec-websocket-extensions",
		"sec-websocket-protocol"
	]);
	appendResponseHeaders = (headers, responseHeaders) => {
		if (!responseHeaders) return;
		responseHeaders.forEach((value, key) => {
			if (responseHeadersToSkip.has(key.toLowerCase())) return;
			headers.push(`${key}: ${value}`);
		});
	};
	rejectUpgradeRequest = (socket, status, responseHeaders) => {
		if (socket.destroyed) return;
		const responseLines = ["Connection: close", "Content-Length: 0"];
		appendResponseHeaders(responseLines, responseHeaders);
		socket.end(`HTTP/1.1 ${status.toString()} ${STATUS_CODES[status] ?? ""}\r\n${responseLines.join("\r\n")}\r\n\r
`);
	};
	createUpgradeRequest = (request) => {
		const protocol = request.socket.encrypted ? "https" : "http";
		const incomingUrl = request.url ?? "/";
		let url;
		if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
			validateRequestTarget(incomingUrl);
			url = new URL(incomingUrl).href;
		} else url = buildUrl(protocol, request.headers.host ?? "localhost", incomingUrl);
		const headers = new Headers();
		for (const key in request.headers) {
			const value = request.headers[key];
			if (!value) continue;
			headers.append(key, Array.isArray(value) ? value[0] : value);
		}
		return new Request(url, { headers });
	};
	setupWebSocket = (options) => {
		const { server, fetchCallback, wss } = options;
		const waiterMap = /* @__PURE__ */ new Map();
		wss.on("connection", (ws, request) => {
			const waiter = waiterMap.get(request);
			if (waiter) {
				waiter.resolve(ws);
				waiterMap.delete(request);
			}
		});
		const rejectWaiter = (request) => {
			const waiter = waiterMap.get(request);
			if (waiter) {
				waiterMap.delete(request);
				waiter.reject(/* @__PURE__ */ new Error("WebSocket handshake aborted"));
			}
		};
		const waitForWebSocket = (request, connectionSymbol) => {
			return new Promise((resolve, reject) => {
				waiterMap.set(request, {
					resolve,
					reject,
					connectionSymbol
				});
			});
		};
		server.on("upgrade", async (request, socket, head) => {
			if (request.headers.upgrade?.toLowerCase() !== "websocket") return;
			const ignoreSocketError = () => {};
			const reclaimWaiterOnClose = () => rejectWaiter(request);
			socket.on("error", ignoreSocketError);
			socket.once("close", reclaimWaiterOnClose);
			const env = {
				incoming: request,
				outgoing: void 0,
				wss,
				[WAIT_FOR_WEBSOCKET_SYMBOL]: waitForWebSocket
			};
			let status = 400;
			let responseHeaders;
			try {
				const response = await fetchCallback(createUpgradeRequest(request), env);
				if (response instanceof Response) {
					status = response.status;
					responseHeaders = response.headers;
				}
			} catch (error) {
				if (server.listenerCount("upgrade") === 1) rejectUpgradeRequest(socket, error instanceof RequestError ? 400 : 500);
				return;
			}
			if (socket.destroyed) {
				rejectWaiter(request);
				return;
			}
			const waiter = waiterMap.get(request);
			if (!waiter || waiter.connectionSymbol !== env[CONNECTION_SYMBOL_KEY]) {
				rejectWaiter(request);
				if (server.listenerCount("upgrade") === 1) rejectUpgradeRequest(socket, status, responseHeaders);
				return;
			}
			const addResponseHeaders = (headers) => {
				appendResponseHeaders(headers, responseHeaders);
			};
			wss.on("headers", addResponseHeaders);
			try {
				wss.handleUpgrade(request, socket, head, (ws) => {
					socket.off("close", reclaimWaiterOnClose);
					socket.off("error", ignoreSocketError);
					wss.emit("connection", ws, request);
				});
			} finally {
				wss.off("headers", addResponseHeaders);
			}
		});
		server.on("close", () => {
			wss.close();
		});
	};
	defineWebSocketHelper(async (c, events, options) => {
		if (c.req.header("upgrade")?.toLowerCase() !== "websocket") return;
		const env = c.env;
		const waitForWebSocket = env[WAIT_FOR_WEBSOCKET_SYMBOL];
		if (!waitForWebSocket || !env.incoming) return new Response(null, { status: 500 });
		const connectionSymbol = generateConnectionSymbol();
		env[CONNECTION_SYMBOL_KEY] = connectionSymbol;
		(async () => {
			let ws;
			try {
				ws = await waitForWebSocket(env.incoming, connectionSymbol);
			} catch {
				return;
			}
			const messagesReceivedInStarting = [];
			const bufferMessage = (data, isBinary) => {
				messagesReceivedInStarting.push([data, isBinary]);
			};
			ws.on("message", bufferMessage);
			const ctx = {
				binaryType: "arraybuffer",
				close(code, reason) {
					ws.close(code, reason);
				},
				protocol: ws.protocol,
				raw: ws,
				get readyState() {
					return ws.readyState;
				},
				send(source, opts) {
					ws.send(source, { compress: opts?.compress });
				},
				url: new URL(c.req.url)
			};
			try {
				events?.onOpen?.(new Event("open"), ctx);
			} catch (e) {
				(options?.onError ?? console.error)(e);
			}
			const handleMessage = (data, isBinary) => {
				const datas = Array.isArray(data) ? data : [data];
				for (const data of datas) try {
					events?.onMessage?.(new MessageEvent("message", { data: isBinary ? data instanceof ArrayBuffer ? data : data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) : typeof data === "string" ? data : Buffer.from(data).toString("utf-8") }), ctx);
				} catch (e) {
					(options?.onError ?? console.error)(e);
				}
			};
			ws.off("message", bufferMessage);
			for (const message of messagesReceivedInStarting) handleMessage(...message);
			ws.on("message", (data, isBinary) => {
				handleMessage(data, isBinary);
			});
			ws.on("close", (code, reason) => {
				try {
					events?.onClose?.(new CloseEvent("close", {
						code,
						reason: reason.toString()
					}), ctx);
				} catch (e) {
					(options?.onError ?? console.error)(e);
				}
			});
			ws.on("error", (error) => {
				try {
					events?.onError?.(new ErrorEvent("error", { error }), ctx);
				} catch (e) {
					(options?.onError ?? console.error)(e);
				}
			});
		})();
		return new Response();
	});
	createAdaptorServer = (options) => {
		const fetchCallback = options.fetch;
		const requestListener = getRequestListener(fetchCallback, {
			hostname: options.hostname,
			overrideGlobalObjects: options.overrideGlobalObjects,
			autoCleanupIncoming: options.autoCleanupIncoming
		});
		const server = (options.createServer || createServer)(options.serverOptions || {}, requestListener);
		if (options.websocket && options.websocket.server) {
			if (options.websocket.server.options.noServer !== true) throw new Error("WebSocket server must be created with { noServer: true } option");
			setupWebSocket({
				server,
				fetchCallback,
				wss: options.websocket.server
			});
		}
		return server;
	};
}));
// src/server/listen.ts
/**
* Serves a fetch handler over HTTP. Port 0 takes any free port.
*
* @throws StartError when the port cannot be taken; the message names the port and what to do.
*/
async function listen(fetch, { host, port }, patience = defaultPatience) {
	const server = createAdaptorServer({
		fetch: (request, bindings) => fetch(request, bindings),
		overrideGlobalObjects: false,
		createServer,
		serverOptions: {
			headersTimeout: patience.headers,
			requestTimeout: patience.request,
			connectionsCheckingInterval: patience.interval,
			keepAliveTimeout: 5e3
		}
	});
	server.maxConnections = patience.connections;
	await new Promise((resolve, reject) => {
		const refuse = (error) => reject(new StartError(listenProblem(error, host, port)));
		server.once("error", refuse);
		server.listen(port, host, () => {
			server.off("error", refuse);
			resolve();
		});
	});
	const bound = server.address();
	let stopping = null;
	return {
		url: `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`,
		port: bound.port,
		stop() {
			stopping ??= new Promise((resolve) => {
				const cut = setTimeout(() => server.closeAllConnections(), patience.grace);
				const sweep = setInterval(() => server.closeIdleConnections(), 50);
				server.close(() => {
					clearTimeout(cut);
					clearInterval(sweep);
					resolve();
				});
			});
			return stopping;
		}
	};
}
function listenProblem(error, host, port) {
	const cause = causeOf(error);
	if (cause === "EADDRINUSE") return `Port ${port} on ${host} is already in use: stop what runs there or set PORT to a free port.`;
	if (cause === "EACCES") return `Port ${port} on ${host} may not be opened by this user: set PORT to a port above 1023.`;
	if (cause === "EADDRNOTAVAIL" || cause === "ENOTFOUND") return `This machine has no address ${host}: set HOST to one of its own, such as 127.0.0.1.`;
	return `Port ${port} on ${host} cannot be opened (${cause}).`;
}
var defaultPatience;
var init_listen = __esmMin((() => {
	init_dist();
	init_start_error();
	defaultPatience = {
		headers: 1e4,
		request: 15e3,
		interval: 1e3,
		grace: 5e3,
		connections: 4096
	};
}));
// src/cli/until-stopped.ts
/**
* Resolves at the first Ctrl-C or SIGTERM. From then on the next press ends the process at once, for the
* person who does not want to wait.
*/
function untilStopped(process) {
	return new Promise((resolve) => {
		let first;
		const onSignal = () => {
			const now = performance.now();
			if (first !== void 0 && now - first > samePress) process.exit(interrupted);
			first ??= now;
			resolve();
		};
		process.on("SIGINT", onSignal);
		process.on("SIGTERM", onSignal);
	});
}
var interrupted, samePress;
var init_until_stopped = __esmMin((() => {
	interrupted = 130;
	samePress = 300;
}));
// src/cli/serve.ts
/**
* Starts the endpoint as the environment and the config file say.
*
* @throws StartError with every mistake of environment and config at once, or with what is in the way.
*/
async function serve(env, widgetFolder, writeLog) {
	const environment = readEnvironment(env);
	if (!environment.ok) throw new StartError(environment.problems.join("\n"));
	const { host, port, dataFolder, configFile, checkpointFile, password, trustedProxies } = environment.value;
	const config = await readConfig(configFile);
	if (!config.ok) throw new StartError(describeProblems(configFile, config.problems));
	const endpoint = await createEndpoint({
		config: config.value,
		dataFolder,
		checkpointFile,
		widgetFolder,
		password,
		trustedProxies,
		log: (line) => writeLog(formatLogLine(line))
	});
	try {
		const server = await listen(endpoint.app.fetch, {
			host,
			port
		});
		return {
			greeting: greet(server.url, config.value, environment.value, endpoint.madePassword),
			async stop() {
				await server.stop();
				await endpoint.stop();
			}
		};
	} catch (error) {
		await endpoint.stop();
		throw error;
	}
}
function greet(url, config, { dataFolder, trustedProxies }, made) {
	const mount = `${url}${config.mount}`;
	const corrected = buildTheme(config).corrected.map((sentence) => `\nColours: ${sentence}.\n`);
	return `Kelisim keeps receipts for ${config.sites.map((site) => site.name).join(", ")}.

  Dashboard       ${mount}
${made === null ? "" : `  Password        ${made}   (made now and shown this once; KELISIM_PASSWORD sets another)\n`}  Widget          ${mount}kelisim.js
  Data folder     ${dataFolder}

${describeProxies(trustedProxies)}
${corrected.join("")}${describeRecord(config)}Ctrl-C stops it.
`;
}
function describeRecord(config) {
	const { length } = missingInRecord(config);
	if (length === 0) return "";
	return `\nThe record of consent is not complete (${length} ${length === 1 ? "item" : "items"}): run kelisim check.\n\n`;
}
function describeProxies(trusted) {
	if (trusted === null) return "Behind a proxy on this machine the limit per client does not apply, only the limit for all together:\nset KELISIM_TRUST_PROXY=loopback if that proxy writes X-Forwarded-For.";
	return `X-Forwarded-For is believed from this machine${trusted.names.filter((name) => name !== "loopback").map((name) => `, ${name}`).join("")}; the limit per client goes by it.`;
}
var serveCommand;
var init_serve = __esmMin((() => {
	init_build_theme();
	init_create_endpoint();
	init_listen();
	init_event_log();
	init_missing_in_record();
	init_start_error();
	init_read_config();
	init_read_environment();
	init_until_stopped();
	serveCommand = {
		about: "start the receipts endpoint; Ctrl-C stops it",
		async run({ env, widgetFolder, out, err }) {
			const serving = await serve(env, widgetFolder, (line) => err(`${line}\n`));
			const stopped = untilStopped(process);
			out(serving.greeting);
			await stopped;
			await serving.stop();
			out("Stopped; every receipt that was answered is on disk.\n");
			return 0;
		}
	};
}));
// src/cli/token.ts
function add(folder, name, { options, out, err }) {
	const [given] = options["for"] ?? [];
	if (given !== void 0 && !/^[1-9]\d{0,3}$/.test(given)) throw new StartError(`Expected --for to be 1 to 9999 days, found "${given}".`);
	out(`${addToken(folder, {
		name,
		days: given === void 0 ? null : Number(given),
		now: /* @__PURE__ */ new Date()
	})}\n`);
	err(`Made now and shown this once: what is kept in ${folder} cannot be led back to it.\n`);
	return 0;
}
function list(folder, _name, { out, err }) {
	const tokens = readTokenFile(folder);
	if (tokens.length === 0) err(`There are no tokens in ${folder}.\n`);
	const now = /* @__PURE__ */ new Date();
	const width = Math.max(...tokens.map(({ name }) => name.length));
	for (const token of tokens) out(`${token.name.padEnd(width)}  made ${token.made}  ${describeEnd(token, now)}\n`);
	return 0;
}
function remove(folder, name, { out, err }) {
	if (!removeToken(folder, name)) {
		err(`There is no token "${name}" in ${folder}.\n`);
		return 1;
	}
	out(`The token "${name}" is removed: it opens nothing from now on.\n`);
	return 0;
}
function describeEnd({ expires }, now) {
	if (expires === null) return "until it is removed";
	return `${Date.parse(expires) > now.getTime() ? "until" : "expired"} ${expires}`;
}
var acts, tokenCommand;
var init_token = __esmMin((() => {
	init_make_token();
	init_token_file();
	init_start_error();
	init_read_environment();
	acts = {
		add,
		list,
		remove
	};
	tokenCommand = {
		operands: {
			written: "add NAME | list | remove NAME",
			least: 1,
			most: 2
		},
		about: "make, list or remove the tokens with which programs read rates",
		options: { for: {
			value: "DAYS",
			about: "how long a new token is good for (until it is removed)"
		} },
		async run(input) {
			const [given = "", name = ""] = input.operands;
			const act = Object.hasOwn(acts, given) ? acts[given] : void 0;
			if (!act || given === "list" !== (name === "")) throw new StartError(`Expected kelisim token add NAME, list or remove NAME, found "${input.operands.join(" ")}".`);
			if (given !== "add" && input.options["for"]) throw new StartError("Expected --for with kelisim token add alone.");
			const folder = readDataFolder(input.env);
			if (!existsSync(folder)) throw new StartError(`There is no folder ${folder}: set KELISIM_DATA to the data folder.`);
			return act(folder, name, input);
		}
	};
}));
// src/proof/provable-receipt.ts
/**
* Reads a receipt as `GET receipts/:rid` answers it. Only its shape is looked at: whether anything in it is true is
* what its proof is for. `null` for anything else.
*/
function parseProvableReceipt(text) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		return null;
	}
	if (!isObject(parsed) || hasRepeatedKey(text, parsed)) return null;
	const { receipt, site, seq, received, proof } = parsed;
	if (!(isObject(receipt) && typeof receipt["rid"] === "string" && typeof site === "string" && Number.isSafeInteger(seq) && typeof received === "string" && (proof === null || typeof proof === "string"))) return null;
	return {
		sealed: {
			receipt,
			site,
			seq,
			received
		},
		proof
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
var init_provable_receipt = __esmMin((() => {
	init_has_repeated_key();
}));
// src/proof/verify-receipt.ts
/**
* Checks, with nothing but what is handed in, that a receipt stood in the log when its checkpoint was signed.
*
* @param proof a `tlog-proof` file
* @param trusted the log's public keys, from somewhere else than the proof
*/
function verifyReceipt(sealed, proof, trusted) {
	const parsed = parseTlogProof(proof);
	if (!parsed) return { problem: "no-proof" };
	const checkpoint = openCheckpoint(parsed.checkpoint, trusted);
	if (!checkpoint) return { problem: "not-signed" };
	if (sealed.seq !== parsed.index + 1) return { problem: "other-place" };
	const { index, path } = parsed;
	const leaf = leafOf(sealed);
	return leaf && isIncluded(leaf, index, checkpoint.size, path, checkpoint.root) ? { checkpoint } : { problem: "not-included" };
}
/** `null` for what has no canonical bytes, such as a fraction: it was never a leaf. */
function leafOf(sealed) {
	try {
		return hashReceipt(sealed);
	} catch {
		return null;
	}
}
var init_verify_receipt = __esmMin((() => {
	init_checkpoint();
	init_merkle_tree();
	init_receipt_leaf();
	init_tlog_proof();
}));
// src/proof/judge-receipt.ts
/** Holds the checkpoint of a proof against one that somebody kept: they can be compared where both are of one size. */
function compareCheckpoints(note, checkpoint, keys) {
	const kept = openCheckpoint(note, keys);
	if (!kept) return "not-signed";
	if (checkpoint?.origin !== kept.origin || checkpoint.size !== kept.size) return "other-size";
	return equalBytes(checkpoint.root, kept.root) ? "same" : "contradicts";
}
var init_judge_receipt = __esmMin((() => {
	init_bytes();
	init_checkpoint();
	init_tlog_proof();
	init_verify_receipt();
}));
// src/server/log/find-backdated.ts
/**
* The first record that is dated before one in front of it, in a sentence. Under a checkpoint that is a clock that was
* set back: the log's key has vouched for the place, whatever the time. After the newest one anybody who can
* write the file can have put it there.
*
* @param after looks at the records after this number only, held against the last one up to it: not against all in front,
*   or a clock that once ran ahead would make every later record wrong
*/
function findBackdated(db, after = 0) {
	const rows = db.prepare(`SELECT seq, rid, received FROM receipts
     WHERE seq >= (SELECT coalesce(max(seq), 0) FROM receipts WHERE seq <= ?) ORDER BY seq`);
	let latest = {
		seq: 0,
		received: "",
		time: -Infinity
	};
	for (const row of rows.iterate(after)) {
		const [seq, received] = [Number(row["seq"]), String(row["received"])];
		const time = Date.parse(received);
		if (time < latest.time - step && seq > after) return `Record ${seq} (receipt ${String(row["rid"])}) is dated ${received}, before record ${latest.seq} of ${latest.received}: it was put in afterwards, or the server's clock was set back.`;
		if (time >= latest.time) latest = {
			seq,
			received,
			time
		};
	}
	return null;
}
var step;
var init_find_backdated = __esmMin((() => {
	step = 6e4;
}));
// src/server/log/find-foreign-schema.ts
/**
* Says what stands in the file's schema and is not ours, or is ours and not there: a trigger could take records out as
* they come, and every record that is left would be in order.
*/
function findForeignSchema(db) {
	const found = schemaOf(db);
	const expected = expectedSchema();
	for (const [name, made] of found) {
		if (!expected.has(name)) return `The data file has a ${made.type} ${name} that is not ours.`;
		if (expected.get(name)?.sql !== made.sql) return `The ${made.type} ${name} of the data file is not as it was made.`;
	}
	const missing = [...expected].find(([name]) => !found.has(name));
	return missing ? `The data file has lost its ${missing[1].type} ${missing[0]}.` : null;
}
function expectedSchema() {
	const db = new DatabaseSync(":memory:");
	try {
		for (const step of steps) step(db, () => {});
		return schemaOf(db);
	} finally {
		db.close();
	}
}
function schemaOf(db) {
	const rows = db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
	return new Map(rows.all().map(({ type, name, sql }) => [String(name), {
		type: String(type),
		sql: String(sql).replaceAll(/\s+/g, " ").trim()
	}]));
}
var init_find_foreign_schema = __esmMin((() => {
	init_migrate();
}));
// src/server/rates/find-miscounted.ts
/** The first tally that is not what the receipts and the erased ones add up to, in a sentence. */
function findMiscounted(db, onProgress = () => {}) {
	const timeZone = readTimeZone(db);
	if (!isTimeZone(timeZone)) return "The time zone of the tallies is none: run kelisim recount.";
	createDecisionTable(db, "temp.recount");
	try {
		recountDecisions(db, "temp.recount", timeZone, onProgress);
		const find = (these, those) => db.prepare(`SELECT site, period FROM (SELECT * FROM ${these} EXCEPT SELECT * FROM ${those})
           ORDER BY period DESC LIMIT 1`).get();
		const wrong = find("decision_rollups", "temp.recount") ?? find("temp.recount", "decision_rollups") ?? null;
		return wrong === null ? null : `The tallies of ${String(wrong["site"])} for ${String(wrong["period"])} are not what its records add up to: run kelisim recount.`;
	} finally {
		db.exec("DROP TABLE temp.recount");
	}
}
var init_find_miscounted = __esmMin((() => {
	init_day_in_zone();
	init_decision_table();
	init_sqlite_decisions();
}));
// src/server/log/verify-store.ts
/**
* Looks at every record: that each leaf is the hash of its receipt, that no number is missing, that the stored
* levels of the tree are those of its leaves, and that every checkpoint, and those brought from outside, is signed
* and has the root of the tree of its size, and that the tallies are what the records add up to. Stops at the first thing that is wrong.
*/
function verifyStore(db, options) {
	db.exec("BEGIN");
	try {
		const size = count(db, "SELECT count(*) AS n FROM leaves");
		const erased = count(db, "SELECT count(*) AS n FROM tombstones");
		const provable = count(db, "SELECT coalesce(max(size), 0) AS n FROM checkpoints");
		const problem = findInFile(db) ?? findForeignSchema(db) ?? findInRecords(db, size, options.onProgress) ?? findBackdated(db, provable) ?? findInLevels(db) ?? findInCheckpoints(db, size, options) ?? findInNotices(db) ?? findMiscounted(db, (done) => options.onProgress(done, size));
		return {
			size,
			erased,
			provable,
			problem,
			remark: problem === null ? findBackdated(db) : null
		};
	} finally {
		db.exec("ROLLBACK");
	}
}
function findInFile(db) {
	const found = String(db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"]);
	return found === "ok" ? null : `The file itself is damaged: ${found.replaceAll(/\s+/g, " ")}.`;
}
function findInRecords(db, size, onProgress) {
	const records = db.prepare(`SELECT leaves.seq, leaves.hash, receipts.rid, body, act, notice, receipts.site, received,
            tombstones.seq AS erased, tally
     FROM leaves LEFT JOIN receipts USING (seq) LEFT JOIN tombstones USING (seq)
     ORDER BY leaves.seq`);
	let expected = 1;
	for (const row of records.iterate()) {
		const seq = Number(row["seq"]);
		if (seq !== expected) return `Record ${expected} is missing from the log.`;
		const problem = findInRecord(row, seq);
		if (problem) return problem;
		if (seq % stride === 0) onProgress(seq, size);
		expected += 1;
	}
	const stray = db.prepare(`SELECT seq FROM (SELECT seq FROM receipts UNION SELECT seq FROM tombstones)
       WHERE seq NOT IN (SELECT seq FROM leaves) ORDER BY seq LIMIT 1`).get();
	return stray ? `Record ${String(stray["seq"])} is not in the log.` : null;
}
function findInRecord(row, seq) {
	const { rid, body, act, notice, site, received, erased, tally, hash } = row;
	const named = `Record ${seq}${typeof rid === "string" ? ` (receipt ${rid})` : ""}`;
	if (typeof body !== "string") {
		if (erased === null) return `${named} has lost its receipt, and was never erased.`;
		return isTally(tally) ? null : `${named} was erased, and what it counts for was changed.`;
	}
	if (erased !== null) return `${named} was erased, and is there all the same.`;
	if (!equalBytes(hashStoredReceipt(body, {
		seq,
		site: String(site),
		received: String(received)
	}), hash)) return `${named} is not what was kept: its receipt, site, time or leaf was changed.`;
	const said = JSON.parse(body);
	return said["rid"] === rid && said["act"] === act && said["notice"] === notice ? null : `${named} is listed under something else than its receipt says.`;
}
/** Whether something can be counted by what stays of an erased receipt. */
function isTally(tally) {
	try {
		const stays = JSON.parse(String(tally));
		grantsOf(stays);
		return [
			...decisionCell(stays),
			stays.act,
			stays.by,
			stays.layer
		].every((value) => typeof value === "string" || Number.isSafeInteger(value));
	} catch {
		return false;
	}
}
function findInLevels(db) {
	const tree = createSqliteTree(db);
	const rows = db.prepare("SELECT level, place, hash FROM nodes ORDER BY level, place");
	const places = /* @__PURE__ */ new Map();
	for (const { level, place, hash } of rows.iterate()) {
		const [height, at] = [Number(level), Number(place)];
		if (at !== (places.get(height) ?? 0)) return `The tree has a hole at level ${height}, ${at}.`;
		places.set(height, at + 1);
		if (!equalBytes(tree.fromBelow(height, at), hash)) {
			const first = at * 2 ** height + 1;
			return `The tree over records ${first} to ${first + 2 ** height - 1} was changed.`;
		}
	}
	for (let level = 8, full = Math.floor(tree.size() / 256); full > 0; level += 8) {
		if ((places.get(level) ?? 0) !== full) return `The tree lacks hashes at level ${level}.`;
		full = Math.floor(full / 256);
	}
	return null;
}
function findInCheckpoints(db, size, { keys, own = [], kept, published = [] }) {
	const tree = createSqliteTree(db);
	const find = (note, named) => {
		const checkpoint = openCheckpoint(note, keys);
		if (!checkpoint) return openCheckpoint(note, own) ? `${named} is signed by a key of this log that you did not give: its key was rotated. Give every line of GET keys that you trust.` : `${named} is not signed by a key of this log.`;
		if (checkpoint.size > size) return `${named} vouches for ${checkpoint.size} records, the log has ${size}: some are missing.`;
		return equalBytes(checkpoint.root, rootOf(checkpoint.size, tree.node)) ? null : `${named}, over ${checkpoint.size} records, does not match the log: its history was rewritten.`;
	};
	for (const [place, note] of kept.entries()) {
		const problem = find(note, kept.length > 1 ? `Kept checkpoint ${place + 1}` : "The kept checkpoint");
		if (problem) return problem;
	}
	for (const { note, named } of published) {
		const problem = find(note, named);
		if (problem) return problem;
	}
	for (const row of db.prepare("SELECT size, note FROM checkpoints ORDER BY size").iterate()) {
		const problem = find(String(row["note"]), `The stored checkpoint of ${String(row["size"])}`);
		if (problem) return problem;
		if (openCheckpoint(String(row["note"]), keys)?.size !== Number(row["size"])) return `The stored checkpoint of ${String(row["size"])} is one of another size.`;
	}
	return null;
}
function findInNotices(db) {
	for (const { hash, manifest } of db.prepare("SELECT hash, manifest FROM notices").iterate()) if (createHash("sha256").update(String(manifest)).digest("hex") !== hash) return `The archived notice ${String(hash)} is not what was archived.`;
	return null;
}
function count(db, sql) {
	return Number(db.prepare(sql).get()?.["n"]);
}
var stride;
var init_verify_store = __esmMin((() => {
	init_bytes();
	init_checkpoint();
	init_merkle_tree();
	init_receipt_leaf();
	init_decision_cell();
	init_find_backdated();
	init_find_foreign_schema();
	init_find_miscounted();
	init_sqlite_tree();
	stride = 1e4;
}));
// src/cli/verify.ts
async function verifyAll({ env, out, err }, trusted, kept) {
	const folder = readDataFolder(env);
	const published = createCheckpointFiles(folder, readCheckpointFile(env)).read();
	const db = await openForReading(folder);
	try {
		const stored = db.prepare("SELECT written FROM log_keys ORDER BY place").all().map(({ written }) => parseNoteKey(String(written))).filter(isKey);
		const progress = createProgress(err, "records");
		const { size, erased, provable, problem, remark } = verifyStore(db, {
			keys: trusted.length > 0 ? trusted : stored,
			own: stored,
			kept,
			published: published.map(({ path, note }) => ({
				named: `The checkpoint in ${path}`,
				note
			})),
			onProgress: progress.show
		});
		progress.clear();
		if (problem !== null) {
			err(`${problem}\n`);
			return 1;
		}
		const young = size - provable;
		const name = stored.at(-1)?.name ?? "";
		out(`${size} records in ${folder} are what was kept, in their order${erased > 0 ? `; ${erased} of them erased` : ""}.\n` + (isRestoredName(name) ? `The log goes on from an older backup, as ${name}: what was published before may vouch for receipts that are lost.\n` : "") + (remark === null ? "" : `${remark} Its checkpoint vouches for its place, not for the time.\n`) + (young > 0 ? `${young} of them are not yet under a checkpoint.\n` : "") + (trusted.length > 0 ? "" : "Signatures were checked with the keys of the data folder itself: give --key to check against yours.\n") + (kept.length > 0 ? "" : "Without --checkpoint FILE a history that was written anew with the log's key cannot be told.\n"));
		return 0;
	} finally {
		db.close();
	}
}
async function verifyOne({ out, err }, file, trusted, kept) {
	if (trusted.length === 0) throw new StartError("Expected --key with the log's public key: a receipt cannot vouch for its own key. GET keys of the endpoint has it.");
	const receipt = parseProvableReceipt(await readText(file));
	if (!receipt) throw new StartError(`Expected ${file} to be a receipt as GET receipts/<number> answers it.`);
	const { proof, sealed } = receipt;
	const { rid } = sealed.receipt;
	if (proof === null) {
		err(`The receipt ${rid} was not yet provable when ${file} was saved: no checkpoint had covered it. One is made within a minute: fetch GET receipts/<number> again and verify that file.
`);
		return 1;
	}
	const verdict = verifyReceipt(sealed, proof, trusted);
	if ("problem" in verdict) {
		err(`The receipt ${rid} ${problems[verdict.problem]}\n`);
		return 1;
	}
	const { checkpoint } = verdict;
	const remarks = [];
	for (const note of kept) {
		const compared = compareCheckpoints(note, checkpoint, trusted);
		if (compared === "not-signed") {
			err("A checkpoint of --checkpoint is not signed by a key that you trust.\n");
			return 1;
		}
		if (compared === "contradicts") {
			err(`The receipt ${rid} stands under a checkpoint that contradicts the one you kept: the log was rewritten.\n`);
			return 1;
		}
		if (compared === "other-size") remarks.push("A kept checkpoint has another size than the receipt's: only kelisim verify of the whole store compares those.\n");
	}
	out(`The receipt ${rid} is record ${sealed.seq} of ${checkpoint.origin}, kept ${sealed.received} for ${sealed.site}, and stands under the signed checkpoint of ${checkpoint.size} records.\n${remarks.join("")}`);
	return 0;
}
/** A key as it is written, or a file with keys, one a line. */
async function readKeys(given) {
	const written = parseNoteKey(given);
	if (written) return [written];
	const lines = (await readText(given)).split("\n").filter((line) => line.trim() !== "");
	const keys = lines.map((line) => parseNoteKey(line.trim())).filter(isKey);
	if (keys.length === lines.length && keys.length > 0) return keys;
	throw new StartError(`Expected --key to be a public key or a file of them, found ${given}.`);
}
/** A signed note as it was published: a mail or an editor changes its line ends, or takes the last one. */
async function readNote(file) {
	return `${(await readText(file)).replaceAll("\r\n", "\n").trim()}\n`;
}
async function readText(file) {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		throw new StartError(`${file} cannot be read (${causeOf(error)}).`);
	}
}
function isKey(key) {
	return key !== null;
}
var verifyCommand, problems;
var init_verify = __esmMin((() => {
	init_signed_note();
	init_provable_receipt();
	init_judge_receipt();
	init_verify_receipt();
	init_checkpoint_file();
	init_log_name();
	init_open_for_reading();
	init_start_error();
	init_verify_store();
	init_progress();
	init_read_environment();
	verifyCommand = {
		operands: {
			written: "[RECEIPT.json]",
			least: 0,
			most: 1
		},
		about: "look at every record of the data folder, or check one downloaded receipt",
		options: {
			key: {
				value: "KEY",
				about: "a public key of the log that you trust, as GET keys writes it, or a file of them",
				multiple: true
			},
			checkpoint: {
				value: "FILE",
				about: "a checkpoint that was kept elsewhere and must still hold",
				multiple: true
			}
		},
		async run(input) {
			const trusted = (await Promise.all((input.options["key"] ?? []).map(readKeys))).flat();
			const kept = await Promise.all((input.options["checkpoint"] ?? []).map(readNote));
			const [file] = input.operands;
			return file === void 0 ? verifyAll(input, trusted, kept) : verifyOne(input, file, trusted, kept);
		}
	};
	problems = {
		"no-proof": "has something in the place of its proof that is none: the file was damaged or changed.",
		"not-signed": "has a proof whose checkpoint is not signed by a key that you trust.",
		"other-place": "has a proof of another record.",
		"not-included": "is not what the log has: the receipt, its seal or its proof was changed."
	};
}));
// src/cli/commands.ts
var commands;
var init_commands = __esmMin((() => {
	init_accept_restore();
	init_backup();
	init_check();
	init_erase();
	init_export();
	init_print_cookies();
	init_recount();
	init_serve();
	init_token();
	init_verify();
	commands = {
		serve: serveCommand,
		check: checkCommand,
		verify: verifyCommand,
		backup: backupCommand,
		export: exportCommand,
		erase: eraseCommand,
		"accept-restore": acceptRestoreCommand,
		recount: recountCommand,
		token: tokenCommand,
		cookies: cookiesCommand
	};
}));
// src/cli/help-text.ts
/** What `--help` shows: every command with its options, or one by itself. */
function helpText(commands) {
	const isOne = Object.keys(commands).length === 1;
	const listed = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(16)} ${about}`);
	const usage = Object.entries(commands).map(([name, { operands, options = {} }]) => {
		const written = Object.entries(options).map(([option, { value }]) => `[--${option} ${value}]`);
		return [
			"kelisim",
			name,
			...operands ? [operands.written] : [],
			...written
		].join(" ");
	});
	const options = Object.entries(commands).flatMap(([name, command]) => Object.entries(command.options ?? {}).map(([option, { value, about }]) => `  ${`--${option} ${value}`.padEnd(20)} ${isOne ? "" : `${name}: `}${about}`));
	const [only] = Object.entries(commands);
	return `${isOne && only ? `kelisim ${only[0]}: ${only[1].about}.` : "kelisim keeps receipts of cookie choices and serves the widget."}

Usage: ${usage.join("\n       ")}
${isOne ? "" : `\nCommands:\n${listed.join("\n")}\n`}
Options:
${options.map((line) => `${line}\n`).join("")}  --help               show this
  --version            show the version

${environment}`;
}
var environment;
var init_help_text = __esmMin((() => {
	environment = `Environment:
  KELISIM_CONFIG       the site's config, a JSON file (kelisim.config.json)
  KELISIM_DATA         the folder that holds the receipts (kelisim-data)
  KELISIM_CHECKPOINT   a file outside that folder that has the newest checkpoint as well
  KELISIM_PASSWORD     the password of the dashboard (made and shown at the first start)
  KELISIM_TRUST_PROXY  proxies whose X-Forwarded-For is believed: loopback, addresses, networks
  PORT                 the port to listen on (4580)
  HOST                 the address to listen on (127.0.0.1)
`;
}));
// src/cli/ignore-closed-pipe.ts
/**
* A reader of the output that goes away, as `head` does when it has seen enough, ends nothing: what follows is said to nobody.
* An endpoint goes on serving. A full disk under a redirected output is an error as any.
*/
function ignoreClosedPipe(stream) {
	stream.on("error", (error) => {
		if (error.code === "EPIPE") return;
		process.stderr.write(`The output cannot be written (${causeOf(error)}).\n`);
		process.exit(1);
	});
}
var init_ignore_closed_pipe = __esmMin((() => {
	init_start_error();
}));
// src/cli/run-command.ts
var run_command_exports = /* @__PURE__ */ __exportAll({ runCommand: () => runCommand });
/**
* Runs one command line to its end and gives back the exit code. What people read goes to standard output,
* refusals, progress and the log go to standard error.
*/
async function runCommand(args, env, widgetFolder) {
	for (const stream of [process.stdout, process.stderr]) ignoreClosedPipe(stream);
	const line = parseLine(args);
	if (line.kind === "wrong") return say(process.stderr, `${line.sentence}\n`, 1);
	if (line.kind === "help") return say(process.stdout, helpText(line.commands), 0);
	if (line.kind !== "run") return say(process.stdout, `${await readVersion(widgetFolder)}\n`, 0);
	try {
		return await line.command.run({
			env,
			widgetFolder,
			options: line.options,
			operands: line.operands,
			out: (text) => void process.stdout.write(text),
			err: (text) => void process.stderr.write(text)
		});
	} catch (thrown) {
		const error = asStartError(thrown, "The data");
		if (!(error instanceof StartError)) throw error;
		return say(process.stderr, `${error.message}\n`, 1);
	}
}
function parseLine(args) {
	const name = args[0]?.startsWith("-") ? void 0 : args[0];
	const command = name !== void 0 && Object.hasOwn(commands, name) ? commands[name] : void 0;
	const wrong = (sentence) => ({
		kind: "wrong",
		sentence: `${sentence}. Try kelisim ${command ? `${name} ` : ""}--help.`
	});
	const described = Object.entries(command?.options ?? {});
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				...Object.fromEntries(described.map(([option]) => [option, {
					type: "string",
					multiple: true
				}])),
				help: {
					type: "boolean",
					short: "h"
				},
				version: {
					type: "boolean",
					short: "v"
				}
			}
		});
		if (values["help"] === true) return {
			kind: "help",
			commands: name && command ? { [name]: command } : commands
		};
		if (values["version"] === true) return { kind: "version" };
		if (!command) {
			const found = name === void 0 ? "no command" : `"${positionals.join(" ")}"`;
			return wrong(`Expected the command ${inWords(Object.keys(commands))}, found ${found}`);
		}
		const operands = positionals.slice(1);
		const { least, most, written } = command.operands ?? {
			least: 0,
			most: 0,
			written: ""
		};
		if (operands.length < least || operands.length > most) return wrong(`Expected ${name} ${written || "alone"}, found "${positionals.join(" ")}"`);
		const options = Object.fromEntries(Object.entries(values).map(([option, given]) => [option, [given].flat().map(String)]));
		const again = described.find(([option, { multiple }]) => {
			return multiple !== true && (options[option]?.length ?? 0) > 1;
		});
		if (again) return wrong(`Expected --${again[0]} once`);
		return {
			kind: "run",
			command,
			options,
			operands
		};
	} catch (error) {
		return wrong(error instanceof Error ? error.message.split(/[.\n]/, 1)[0] ?? "" : "");
	}
}
function inWords(names) {
	return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
/** The version stands in the package's own file, one folder up from the built widget. */
async function readVersion(widgetFolder) {
	const file = JSON.parse(await readFile(join(widgetFolder, "..", "package.json"), "utf8"));
	return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "unknown";
}
function say(stream, text, code) {
	stream.write(text);
	return code;
}
var init_run_command = __esmMin((() => {
	init_start_error();
	init_commands();
	init_help_text();
	init_ignore_closed_pipe();
}));
// src/cli/main.ts
/**
* `kelisim`, the command. The runtime is checked before anything else is loaded: on an old Node the rest
* would fail with a message that helps nobody.
*/
var here = fileURLToPath(import.meta.url);
var widgetFolder = here.endsWith(".ts") ? join(dirname(here), "..", "..", "dist") : dirname(here);
var problem = runtimeProblem(process.versions);
if (problem === null) {
	const { runCommand } = await Promise.resolve().then(() => (init_run_command(), run_command_exports));
	process.exitCode = await runCommand(process.argv.slice(2), process.env, widgetFolder);
} else {
	process.stderr.write(`${problem}\n`);
	process.exitCode = 1;
}
export {};
