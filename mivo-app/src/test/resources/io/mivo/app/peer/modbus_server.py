"""A Modbus TCP server by pymodbus on 127.0.0.1 and the port given; ends when its standard input ends.

Unit 3. Input registers: 0 int16 215; 10 and 11 float32 230.5 (4366 8000 hexadecimal); 20 and 21 uint32 1000000, low
word first. Holding registers: 40 int16 205. Coils: 5 on.
"""
import os
import sys
import threading

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.server import StartTcpServer


def follow_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=follow_parent, daemon=True).start()
inputs = [0] * 50
inputs[0] = 215
inputs[10:12] = [0x4366, 0x8000]
inputs[20:22] = [0x4240, 0x000F]
holding = [0] * 50
holding[40] = 205
coils = [False] * 20
coils[5] = True
unit = ModbusSlaveContext(
    co=ModbusSequentialDataBlock(0, coils),
    di=ModbusSequentialDataBlock(0, [False] * 20),
    hr=ModbusSequentialDataBlock(0, holding),
    ir=ModbusSequentialDataBlock(0, inputs),
    zero_mode=True,
)
StartTcpServer(
    context=ModbusServerContext(slaves={3: unit}, single=False),
    address=("127.0.0.1", int(sys.argv[1])),
)
