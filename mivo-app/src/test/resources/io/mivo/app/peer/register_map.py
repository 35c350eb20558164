"""A Modbus TCP server by pymodbus on 127.0.0.1 and the port given, with a register map drawn by the seed given.

Prints MAP and one line of JSON: values with their lines of a site file and what they read as, by struct and Decimal; and
writes with what must arrive. Prints WROTE, address and registers for each write. Holes between the registers are refused.
Ends when its standard input ends.
"""
import json
import os
import random
import struct
import sys
import threading
from decimal import Decimal, getcontext

from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext, ModbusSparseDataBlock
from pymodbus.server import StartTcpServer

FORMS = {
    "int16": ">h", "uint16": ">H", "int32": ">i", "uint32": ">I", "int64": ">q", "uint64": ">Q", "float32": ">f",
    "float64": ">d", "int8": ">b", "uint8": ">B",
}
UNITS = {"Wh": 1, "kWh": 1000, "MWh": 1000000, "kW": 1000, "W": 1, "V": 1, "Celsius": 1, "m3": 1, "1": 1, "Hz": 1}
SCALES = ("0.1", "0.01", "0.001", "10", "1", "-1", "0.25", "2.5", "1e-5", "1000")
getcontext().prec = 80
chance = random.Random(int(sys.argv[2]))


class Watched(ModbusSparseDataBlock):
    def setValues(self, address, values):
        super().setValues(address, values)
        print("WROTE", address, "".join("%04x" % each for each in values), flush=True)


tables = {"holding": {}, "input": {}, "coil": {}, "discrete": {}}
following = {name: chance.randrange(0, 60000) for name in tables}
values = []
writes = []


def place(table, laid):
    address = following[table] + chance.choice((0, 0, 0, 1, 2, 7, 20, 40))
    for index, each in enumerate(laid):
        tables[table][address + index] = each
    following[table] = address + len(laid)
    return address


def words(octets, order):
    pairs = [octets[i : i + 2] for i in range(0, len(octets), 2)]
    if order in ("CDAB", "DCBA"):
        pairs.reverse()
    if order in ("BADC", "DCBA"):
        pairs = [pair[::-1] for pair in pairs]
    return [struct.unpack(">H", pair)[0] for pair in pairs]


def number(name):
    """The raw number, and its octets."""
    if name.startswith("bcd"):
        digits = 4 if name == "bcd16" else 8
        raw = chance.randrange(10 ** digits)
        return Decimal(raw), bytes.fromhex(str(raw).zfill(digits))
    form = FORMS[name]
    if name.startswith("float"):
        text = "%d.%d" % (chance.randrange(-30000, 30000), chance.randrange(100))
        return Decimal(text), struct.pack(form, float(text))
    octets = chance.randbytes(struct.calcsize(form))
    raw = struct.unpack(form, octets)[0]
    return Decimal(raw), octets if len(octets) > 1 else chance.randbytes(1) + octets


def plain(amount):
    return format(amount, "f")


def value(register, unit, amount=None, text=None, error=None, write=None):
    code = "X_V%d" % len(values)
    members = ", ".join("%s: %s" % each for each in register.items())
    rule = ", write: {%s}" % write if write is not None else ""
    values.append({
        "code": code,
        "line": '{code: %s, unit: "%s", register: {%s}%s}' % (code, unit, members, rule),
        "value": None if amount is None else plain(amount),
        "text": text,
        "error": error,
    })
    return code


def amount():
    table = chance.choice(("holding", "input"))
    name = chance.choice(tuple(FORMS) + ("bcd16", "bcd32"))
    order = chance.choice(("ABCD", "CDAB", "BADC", "DCBA"))
    raw, octets = number(name)
    register = {"table": table, "type": name, "order": order}
    if chance.random() < 0.6:
        register["scale"] = chance.choice(SCALES)
    if chance.random() < 0.3:
        register["offset"] = chance.choice(("-40", "273.15", "0.5"))
    exponent = chance.choice((-3, -1, 0, 2)) if chance.random() < 0.3 else None
    laid = words(octets, order)
    register["address"] = place(table, laid + ([exponent & 0xFFFF] if exponent is not None else []))
    told = raw * Decimal(register.get("scale", "1"))
    if exponent is not None:
        register["scaleFrom"] = register["address"] + len(laid)
        told = told.scaleb(exponent)
    told += Decimal(register.get("offset", "0"))
    unit = chance.choice(tuple(UNITS))
    value(register, unit, told * UNITS[unit])


def writable():
    name = chance.choice(tuple(FORMS))
    order = chance.choice(("ABCD", "CDAB", "BADC", "DCBA"))
    _, octets = number(name)
    address = place("holding", words(octets, order))
    scale = "1" if name.startswith("float") else chance.choice(SCALES)
    raw, wanted = number(name)
    if len(wanted) == 2 and name.endswith("int8"):
        wanted = struct.pack(">h", int(raw))
    register = {"table": "holding", "address": address, "type": name, "order": order, "scale": scale}
    first = struct.unpack(FORMS[name], octets[-struct.calcsize(FORMS[name]) :])[0]
    was = Decimal(repr(first)) if name == "float64" else Decimal("%.7g" % first) if name == "float32" else Decimal(first)
    code = value(register, "1", was * Decimal(scale), write="")
    laid = "".join("%04x" % each for each in words(wanted, order))
    writes.append({"code": code, "value": plain(raw * Decimal(scale)), "wrote": "WROTE %d %s" % (address, laid)})


def bits():
    raw = chance.randrange(1 << 16)
    table = chance.choice(("holding", "input"))
    address = place(table, [raw])
    bit = chance.randrange(16)
    on = raw >> bit & 1
    value({"table": table, "address": address, "type": "uint16", "bit": bit}, "1", Decimal(on), str(bool(on)).lower())
    low = chance.randrange(12)
    value({"table": table, "address": address, "type": "uint16", "mask": hex(15 << low)}, "1", Decimal(raw >> low & 15))
    names = {each: "Flag%d" % each for each in range(0, 16, 3)}
    flags = "{%s}" % ", ".join("%d: %s" % each for each in names.items())
    text = ", ".join(name for each, name in names.items() if raw >> each & 1)
    value({"table": table, "address": address, "type": "uint16", "flags": flags}, "1", Decimal(raw), text)


def switches():
    table = chance.choice(("coil", "discrete"))
    on = chance.random() < 0.5
    value({"table": table, "address": place(table, [on])}, "1", Decimal(int(on)), str(on).lower())


def spread():
    low, high = chance.randrange(1000), chance.randrange(65536)
    address = place("input", [low, high])
    further = "[{table: input, address: %d, type: uint16, scale: 1000}]" % (address + 1)
    register = {"table": "input", "address": address, "type": "uint16", "scale": 1, "sum": further}
    value(register, "kWh", Decimal(low + 1000 * high) * 1000)


def absent():
    name, marker = chance.choice((("int16", -0x8000), ("uint32", 0xFFFFFFFF), ("uint64", (1 << 64) - 1)))
    address = place("input", words(struct.pack(FORMS[name], marker), "ABCD"))
    value({"table": "input", "address": address, "type": name, "invalid": marker}, "W", error="NOT_AVAILABLE")
    address = place("input", words(struct.pack(">f", float("nan")), "CDAB"))
    value({"table": "input", "address": address, "type": "float32", "order": "CDAB"}, "V", error="NOT_AVAILABLE")


def named():
    state = chance.randrange(4)
    labels = "{0: Off, 1: Heating, 2: Cooling, 3: Fault}"
    address = place("holding", [state])
    text = ("Off", "Heating", "Cooling", "Fault")[state]
    value({"table": "holding", "address": address, "type": "uint16", "labels": labels}, "1", Decimal(state), text)


def words_of_text():
    text = "".join(chance.choice("ABCDEFGHIJ0123456789-") for _ in range(chance.randrange(1, 12)))
    swapped = chance.random() < 0.5
    octets = text.encode().ljust(12, chance.choice((b"\0", b" ")))
    laid = words(octets, "BADC" if swapped else "ABCD")
    register = {"table": "holding", "address": place("holding", laid), "type": "string", "length": 6}
    if swapped:
        register["order"] = "BADC"
    value(register, "1", text=text)


for draw in [amount] * 30 + [writable] * 10 + [bits] * 4 + [switches] * 8 + [spread] * 3 + [absent] * 3 + [named] * 3 + [words_of_text] * 4:
    draw()
unit = ModbusSlaveContext(
    co=ModbusSparseDataBlock(tables["coil"] or {0: False}),
    di=ModbusSparseDataBlock(tables["discrete"] or {0: False}),
    hr=Watched(tables["holding"]),
    ir=ModbusSparseDataBlock(tables["input"]),
    zero_mode=True,
)


def follow_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=follow_parent, daemon=True).start()
print("MAP", json.dumps({"values": values, "writes": writes}), flush=True)
StartTcpServer(context=ModbusServerContext(slaves={9: unit}, single=False), address=("127.0.0.1", int(sys.argv[1])))
