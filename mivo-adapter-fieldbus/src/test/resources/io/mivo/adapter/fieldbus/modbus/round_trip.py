"""A Modbus TCP server by pymodbus 3.0 whose registers Python's struct has laid out, on 127.0.0.1 and the port given.

Prints one line for each value: R, address, type, order, count, text (or ! and why there is none); then one for each value
that is to be written: W, address, type, order, count, text; then a dot. A line on standard input asks for a check of what
was written: the answer is a line for each value that does not lie there as struct lays it out, then a dot.
"""
import os
import random
import struct
import sys
import threading
from decimal import Decimal

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.server import StartTcpServer

WRITTEN = 30000
ORDERS = ("ABCD", "CDAB", "BADC", "DCBA")
INTEGERS = {
    "int16": ">h", "uint16": ">H", "int32": ">i", "uint32": ">I", "int64": ">q", "uint64": ">Q",
}
chance = random.Random(20261126)


def ends(name):
    bits = int(name.lstrip("uint"))
    low = 0 if name.startswith("u") else -(1 << bits - 1)
    return low, low + (1 << bits) - 1


def numbers(name):
    low, high = ends(name)
    chosen = {low, low + 1, high, high - 1, 0, 1, 0x0102030405060708 & high, (1 << 53) + 1 & high}
    return sorted(chosen | {chance.randint(low, high) for _ in range(12)})


def shortest(raw, form):
    value = struct.unpack(form, raw)[0]
    for digits in range(1, 18):
        text = "%.*e" % (digits - 1, value)
        try:
            if struct.pack(form, float(text)) == raw:
                return text
        except OverflowError:
            pass
    raise ValueError(raw)


def floats(form, patterns):
    for raw in patterns:
        value = struct.unpack(form, raw)[0]
        if value != value or value in (float("inf"), float("-inf")):
            yield raw, "!NOT_AVAILABLE"
        elif value == 0:
            yield raw, "0"
        else:
            yield raw, format(Decimal(shortest(raw, form)), "f")


def float_patterns(form, size, singled):
    plain = [struct.pack(form, each) for each in (0.0, 1.0, -1.0, 0.1, 21.6, 230.5, -1.1e-05, 1 / 3, 16777216.0, 123456.789)]
    return plain + [bytes.fromhex(each) for each in singled] + [chance.randbytes(size) for _ in range(16)]


def values():
    """Type, octets with the most significant first, text."""
    for name in ("int8", "uint8"):
        for number in numbers(name):
            yield name, struct.pack(">h" if name == "int8" else ">H", number), str(number)
    for name, form in INTEGERS.items():
        for number in numbers(name):
            yield name, struct.pack(form, number), str(number)
    for raw, text in floats(">f", float_patterns(">f", 4, ("7f7fffff", "ff7fffff", "00800000", "00000001", "807fffff",
                                                          "7f800000", "ff800000", "7fc00000", "7f800001"))):
        yield "float32", raw, text
    for raw, text in floats(">d", float_patterns(">d", 8, ("7fefffffffffffff", "ffefffffffffffff", "0010000000000000",
                                                          "0000000000000001", "800fffffffffffff", "4340000000000001",
                                                          "7ff0000000000000", "fff0000000000000", "7ff8000000000000"))):
        yield "float64", raw, text
    for name, digits in (("bcd16", 4), ("bcd32", 8)):
        for number in (0, 1, 9, 10, 10 ** digits - 1, 12345678 % 10 ** digits):
            yield name, bytes.fromhex(str(number).zfill(digits)), str(number)
        yield name, bytes.fromhex("a".zfill(digits)), "!INVALID"
        yield name, bytes.fromhex("f" * digits), "!INVALID"
    yield "bool", b"\0\0", "false"
    yield "bool", b"\0\1", "true"


def words(octets, order):
    pairs = [octets[i : i + 2] for i in range(0, len(octets), 2)]
    if order in ("CDAB", "DCBA"):
        pairs.reverse()
    if order in ("BADC", "DCBA"):
        pairs = [pair[::-1] for pair in pairs]
    return [struct.unpack(">H", pair)[0] for pair in pairs]


def text_words(text, length, padding, order):
    octets = text.encode("latin-1").ljust(2 * length, padding)
    return words(octets, "BADC" if order in ("BADC", "DCBA") else "ABCD")


def check():
    for address, laid in expected:
        held = device.getValues(3, address, len(laid))
        if held != laid:
            print(address, "holds", ["%04x" % each for each in held], "not", ["%04x" % each for each in laid])
    print(".", flush=True)


def follow_parent():
    for _ in sys.stdin:
        check()
    os._exit(0)


registers = [0] * 65536
expected = []
lines = []
at = 0
for order in ORDERS:
    for name, octets, text in values():
        laid = words(octets, order)
        registers[at : at + len(laid)] = laid
        lines.append(("R", at, name, order, len(laid), text))
        if not text.startswith("!") and not (text == "0" and octets[0] == 0x80):
            number = {"true": "1", "false": "0"}.get(text, text)
            lines.append(("W", WRITTEN + at, name, order, len(laid), number))
            registers[WRITTEN + at] = 0x5555
            expected.append((WRITTEN + at, laid))
        at += len(laid)
    for text, length, padding in (("MIVO", 2, b"\0"), ("MIVO-1", 5, b" "), ("Gr\xf6\xdfe", 4, b"\0"), ("", 3, b"\0")):
        laid = text_words(text, length, padding, order)
        registers[at : at + length] = laid
        lines.append(("R", at, "string", order, length, text))
        at += length
device = ModbusSlaveContext(hr=ModbusSequentialDataBlock(0, registers), zero_mode=True)
sys.stdout.reconfigure(encoding="utf-8")
for line in lines:
    print(*line)
print(".", flush=True)
threading.Thread(target=follow_parent, daemon=True).start()
StartTcpServer(context=ModbusServerContext(slaves=device, single=True), address=("127.0.0.1", int(sys.argv[1])))
