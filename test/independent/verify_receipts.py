"""Checks receipts of a Kelisim endpoint, with nothing of Kelisim's: Python's standard library and the specifications.

    python3 verify_receipts.py --url http://127.0.0.1:4580/kelisim/ --numbers numbers.txt [--keys keys.txt] [--checkpoint FILE]

`numbers.txt` has one receipt number a line. For each, what `GET receipts/<number>` answers is put into canonical JSON
(RFC 8785), hashed as a leaf (RFC 6962), led up its `tlog-proof` (C2SP) to a root, and that root compared with the one
in a `tlog-checkpoint` whose Ed25519 signature (RFC 8032) is checked with a key from `--keys`, or else from the endpoint.
Where the numbers are all records of a checkpoint, its root is also built from nothing but them.

Every disagreement is one line; exit code 0 where there is none, 1 where there is, 2 where it could not be looked.

    python3 verify_receipts.py --canonical < values.ndjson      # each value in canonical JSON, to compare with another
    python3 verify_receipts.py --ed25519 < vectors.txt          # lines "key message signature" in hex: yes or no
"""

import argparse
import base64
import hashlib
import http.client
import json
import re
import sys
import urllib.parse


class Wrong(Exception):
    """What is wrong with one receipt, in words."""


# --- RFC 8785: canonical JSON -----------------------------------------------------------------------------------

ESCAPES = {0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: '\\"', 0x5C: "\\\\"}
ESCAPES.update({code: "\\u%04x" % code for code in range(0x20) if code not in ESCAPES})
LARGEST = 2**53 - 1


def canonical(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        if any(0xD800 <= ord(letter) <= 0xDFFF for letter in value):
            raise Wrong("has a lone surrogate")
        return '"' + value.translate(ESCAPES) + '"'
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise Wrong("has a number that is not safe")
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise Wrong("has a value that a receipt cannot hold: %r" % (value,))


def unique(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Wrong("names a key twice")
    return found


def no_constant(name):
    raise Wrong("has %s in it" % name)


def read_json(text):
    try:
        return json.loads(text, object_pairs_hook=unique, parse_constant=no_constant)
    except ValueError as error:
        raise Wrong("is not JSON: %s" % error) from None


# --- RFC 8032: Ed25519, verification, as in its section 6 --------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point_add(first, second):
    a = (first[1] - first[0]) * (second[1] - second[0]) % P
    b = (first[1] + first[0]) * (second[1] + second[0]) % P
    c = 2 * first[3] * second[3] * D % P
    d = 2 * first[2] * second[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point_times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        scalar >>= 1
    return result


def point_equal(first, second):
    return (first[0] * second[2] - second[0] * first[2]) % P == 0 and (
        first[1] * second[2] - second[1] * first[2]
    ) % P == 0


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def point_from(data):
    if len(data) != 32:
        return None
    number = int.from_bytes(data, "little")
    sign = number >> 255
    y = number & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def ed25519_verify(key, message, signature):
    if len(signature) != 64:
        return False
    a, r = point_from(key), point_from(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    h = int.from_bytes(digest, "little") % ORDER
    return point_equal(point_times(s, BASE), point_add(r, point_times(h, a)))


# --- C2SP: signed notes, checkpoints, proofs ----------------------------------------------------------------------


def bytes_of(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("has base64 that cannot be read: %r" % text) from None
    if base64.b64encode(data).decode() != text:
        raise Wrong("has base64 in another spelling than its own: %r" % text)
    return data


def key_id(name, public):
    return hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]


def read_keys(text):
    keys = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        name, written_id, encoded = line.strip().split("+", 2)
        data = bytes_of(encoded)
        if data[0] != 1 or len(data) != 33 or key_id(name, data[1:]).hex() != written_id:
            raise Wrong("is no key of a log: %s" % line)
        keys.append((name, data[1:]))
    return keys


def open_checkpoint(note, keys):
    """Size and root of a checkpoint that a trusted key signed."""
    text, empty, signatures = note.rpartition("\n\n")
    if not empty or not note.endswith("\n"):
        raise Wrong("has a checkpoint that is no signed note")
    text += "\n"
    lines = text.split("\n")
    if len(lines) < 4 or not re.fullmatch(r"0|[1-9][0-9]{0,15}", lines[1]):
        raise Wrong("has a checkpoint without a size")
    root = bytes_of(lines[2])
    if len(root) != 32:
        raise Wrong("has a checkpoint whose root is no SHA-256")
    for line in signatures[:-1].split("\n"):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014":
            raise Wrong("has a checkpoint with a line that is no signature: %r" % line)
        data = bytes_of(parts[2])
        for name, public in keys:
            if name == parts[1] == lines[0] and key_id(name, public) == data[:4]:
                if not ed25519_verify(public, text.encode(), data[4:]):
                    raise Wrong("has a checkpoint with a signature that is not the key's")
                return int(lines[1]), root
    raise Wrong("has a checkpoint that no trusted key signed")


def read_proof(text):
    head, empty, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not empty or lines[0] != "c2sp.org/tlog-proof@v1":
        raise Wrong("has no tlog-proof")
    if len(lines) > 1 and lines[1].startswith("extra "):
        del lines[1]
    if len(lines) < 2 or not re.fullmatch(r"index (0|[1-9][0-9]{0,15})", lines[1]):
        raise Wrong("has a proof without a place")
    return int(lines[1][6:]), [bytes_of(line) for line in lines[2:]], checkpoint


# --- RFC 6962: the tree --------------------------------------------------------------------------------------------


def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(size):
    """The largest power of two below a size."""
    return 1 << ((size - 1).bit_length() - 1)


def root_from_path(leaf, index, size, path):
    """The root that a path of inclusion leads to, straight from its recursive definition in section 2.1.1."""
    if size == 1:
        if path:
            raise Wrong("has a proof that is too long")
        return leaf
    if not path:
        raise Wrong("has a proof that is too short")
    middle = split(size)
    if index < middle:
        return node_hash(root_from_path(leaf, index, middle, path[:-1]), path[-1])
    return node_hash(path[-1], root_from_path(leaf, index - middle, size - middle, path[:-1]))


def tree_root(leaves):
    """The Merkle tree hash of section 2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    middle = split(len(leaves))
    return node_hash(tree_root(leaves[:middle]), tree_root(leaves[middle:]))


# --- The endpoint --------------------------------------------------------------------------------------------------


class Endpoint:
    """One connection, kept open."""

    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self.path = parts.path
        self.connection = kind(parts.netloc, timeout=60)

    def get(self, path):
        self.connection.request("GET", self.path + path)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode("utf-8")


class Verifier:
    def __init__(self, keys):
        self.keys = keys
        self.checkpoints = {}
        self.leaves = {}

    def checkpoint(self, note):
        if note not in self.checkpoints:
            self.checkpoints[note] = open_checkpoint(note, self.keys)
        return self.checkpoints[note]

    def check(self, number, answer):
        whole = read_json(answer)
        receipt, proof, seq = whole["receipt"], whole["proof"], whole["seq"]
        if receipt["rid"] != number:
            raise Wrong("is another receipt: %s" % receipt["rid"])
        if proof is None:
            raise Wrong("is not yet provable")
        index, path, note = read_proof(proof)
        size, root = self.checkpoint(note)
        if index != seq - 1 or not 0 <= index < size:
            raise Wrong("has a proof of another place: record %s, leaf %s of %s" % (seq, index, size))
        sealed = {key: whole[key] for key in ("receipt", "site", "seq", "received")}
        leaf = leaf_hash(canonical(sealed).encode("utf-8"))
        if root_from_path(leaf, index, size, path) != root:
            raise Wrong("is not what the log has: its hash does not lead to the checkpoint's root")
        if self.leaves.setdefault(index, leaf) != leaf:
            raise Wrong("has the place of another receipt")

    def rebuild(self):
        """The sizes whose roots follow from the receipts that were read, and those that do not agree."""
        agreeing, wrong = [], []
        for size, root in self.checkpoints.values():
            if all(index in self.leaves for index in range(size)):
                same = tree_root([self.leaves[index] for index in range(size)]) == root
                (agreeing if same else wrong).append(size)
        return agreeing, wrong


def verify(arguments):
    endpoint = Endpoint(arguments.url)
    if arguments.keys:
        with open(arguments.keys, encoding="utf-8") as file:
            keys = read_keys(file.read())
    else:
        keys = read_keys(endpoint.get("keys")[1])
    with open(arguments.numbers, encoding="utf-8") as file:
        numbers = file.read().split()
    verifier = Verifier(keys)
    agreed = wrong = 0

    def disagree(named, reason):
        nonlocal wrong
        wrong += 1
        print("%s %s" % (named, reason))

    for number in numbers:
        status, answer = endpoint.get("receipts/" + number)
        try:
            if status != 200:
                raise Wrong("is answered %d: %s" % (status, answer))
            verifier.check(number, answer)
            agreed += 1
        except Wrong as reason:
            disagree("receipt " + number, reason)
        except (KeyError, TypeError, AttributeError) as error:
            disagree("receipt " + number, "is not answered as it should be: %r" % error)
    for path in arguments.checkpoint:
        try:
            with open(path, encoding="utf-8") as file:
                verifier.checkpoint(file.read())
        except Wrong as reason:
            disagree(path, reason)
    agreeing, differing = verifier.rebuild()
    for size in differing:
        disagree("the checkpoint of %d" % size, "has not the root of its receipts")
    print(
        "%d of %d receipts agree, under %d checkpoints; roots built anew from the receipts alone: %s."
        % (
            agreed,
            len(numbers),
            len(verifier.checkpoints),
            ", ".join("%d records" % size for size in agreeing) or "none, for want of records",
        )
    )
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", help="address of the endpoint, with its slash at the end")
    parser.add_argument("--numbers", help="a file of receipt numbers, one a line")
    parser.add_argument("--keys", help="the log's public keys as GET keys writes them; else asked of the endpoint")
    parser.add_argument("--checkpoint", action="append", default=[], help="a checkpoint that was kept elsewhere")
    parser.add_argument("--canonical", action="store_true", help="canonical JSON of each line of the input")
    parser.add_argument("--ed25519", action="store_true", help="whether each line of the input is a signature")
    arguments = parser.parse_args()
    try:
        if arguments.canonical:
            for line in sys.stdin.buffer:
                sys.stdout.buffer.write(canonical(read_json(line.decode("utf-8"))).encode("utf-8") + b"\n")
            return 0
        if arguments.ed25519:
            for line in sys.stdin.read().strip("\n").split("\n"):
                key, message, signature = (bytes.fromhex(part) for part in line.split(" "))
                print("yes" if ed25519_verify(key, message, signature) else "no")
            return 0
        if not arguments.url or not arguments.numbers:
            parser.error("expected --url and --numbers")
        return verify(arguments)
    except (OSError, Wrong, ValueError, http.client.HTTPException) as error:
        print("could not look: %s" % error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
