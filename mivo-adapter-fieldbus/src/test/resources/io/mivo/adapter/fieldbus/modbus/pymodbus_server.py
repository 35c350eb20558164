"""A Modbus TCP server by pymodbus 3.0 on 127.0.0.1 and the port given; ends when its standard input ends."""
import os
import sys
import threading

from pymodbus.constants import Endian
from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.payload import BinaryPayloadBuilder
from pymodbus.server import StartTcpServer

PACKED = 900  # each value below takes 4 registers


def packed():
    registers = []
    for wordorder in (Endian.Big, Endian.Little):
        for add, value in (
            ("add_32bit_float", 21.6),
            ("add_64bit_float", -0.000011),
            ("add_32bit_int", -123456789),
            ("add_64bit_uint", 18000000000000000000),
            ("add_16bit_int", -123),
        ):
            builder = BinaryPayloadBuilder(byteorder=Endian.Big, wordorder=wordorder)
            getattr(builder, add)(value)
            words = builder.to_registers()
            registers += words + [0] * (4 - len(words))
    return registers


def follow_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=follow_parent, daemon=True).start()
holding = [(i * 3) & 0xFFFF for i in range(1000)]
values = packed()
holding[PACKED : PACKED + len(values)] = values
device = ModbusSlaveContext(
    co=ModbusSequentialDataBlock(0, [i % 3 == 0 for i in range(2100)]),
    di=ModbusSequentialDataBlock(0, [i % 2 == 1 for i in range(100)]),
    hr=ModbusSequentialDataBlock(0, holding),
    ir=ModbusSequentialDataBlock(0, [(i * 5) & 0xFFFF for i in range(1000)]),
    zero_mode=True,
)
StartTcpServer(
    context=ModbusServerContext(slaves={1: device, 17: device}, single=False),
    address=("127.0.0.1", int(sys.argv[1])),
)
