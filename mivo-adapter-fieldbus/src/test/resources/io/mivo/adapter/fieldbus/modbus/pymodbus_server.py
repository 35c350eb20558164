"""A server by pymodbus 3.0; ends when its standard input ends.

Arguments: a port on 127.0.0.1 for Modbus TCP, "rtu" and a port for RTU over TCP, or "rtu" and a device for a serial line.
"""
import os
import sys
import threading

from pymodbus.constants import Endian
from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.payload import BinaryPayloadBuilder
from pymodbus.server import StartSerialServer, StartTcpServer
from pymodbus.transaction import ModbusRtuFramer

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
context = ModbusServerContext(slaves={1: device, 17: device}, single=False)
if sys.argv[1] != "rtu":
    StartTcpServer(context=context, address=("127.0.0.1", int(sys.argv[1])))
elif sys.argv[2].isdigit():
    StartTcpServer(context=context, address=("127.0.0.1", int(sys.argv[2])), framer=ModbusRtuFramer)
else:
    StartSerialServer(context=context, port=sys.argv[2], framer=ModbusRtuFramer, baudrate=19200, timeout=0.05)
