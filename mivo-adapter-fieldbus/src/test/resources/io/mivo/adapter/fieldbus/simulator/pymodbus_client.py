"""Reads and writes the simulated building with pymodbus; prints what it was told, one line each. Arguments: two ports."""
import struct
import sys

from pymodbus.client import ModbusTcpClient


def words(answer):
    return " ".join("%04x" % word for word in answer.registers)


def refusal(answer):
    return "exception %d" % answer.exception_code


power = ModbusTcpClient("127.0.0.1", port=int(sys.argv[1]))
climate = ModbusTcpClient("127.0.0.1", port=int(sys.argv[2]))
power.connect()
climate.connect()

main = power.read_input_registers(0, 26, slave=1).registers
floats = [struct.unpack(">f", struct.pack(">HH", main[i], main[i + 1]))[0] for i in range(0, 26, 2)]
print("main", " ".join("%.2f" % number for number in floats))
print("inverter", words(power.read_input_registers(0, 9, slave=3)))
print("room", words(climate.read_input_registers(0, 4, slave=4)))
print("fan", climate.read_discrete_inputs(0, 2, slave=2).bits[:2])
print("coil", climate.write_coil(0, True, slave=2).value, climate.read_coils(0, 1, slave=2).bits[0])
print("coils", climate.write_coils(0, [False], slave=2).count, climate.read_coils(0, 1, slave=2).bits[0])
print("register", climate.write_register(10, 225, slave=2).value, words(climate.read_holding_registers(10, 1, slave=2)))
print("registers", climate.write_registers(10, [230, 260], slave=2).count, words(climate.read_holding_registers(10, 2, slave=2)))
print("too hot", refusal(climate.write_register(10, 351, slave=2)))
print("nowhere", refusal(climate.read_holding_registers(12, 1, slave=2)))
print("nobody", refusal(climate.read_input_registers(0, 1, slave=9)))
