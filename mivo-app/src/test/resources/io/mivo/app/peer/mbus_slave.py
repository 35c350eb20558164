"""M-Bus slaves behind a TCP converter on 127.0.0.1, by the words of EN 13757-2.

mbus_slave.py DELAY ADDRESS=HEX[,HEX...] ...

Each address answers with its telegrams, as they are. A REQ_UD2 whose frame count bit is the one of the last request
gets the last telegram again; a toggled one gets the next. SND_NKE begins anew. DELAY: seconds before each RSP_UD.
Prints the port it listens on, and "asked ADDRESS" for each REQ_UD2. Ends when its standard input ends.
"""
import os
import socket
import sys
import threading
import time

ACK = b"\xe5"
SND_NKE = 0x40
REQ_UD2 = 0x5B
FCB = 0x20


class Slave:
    def __init__(self, telegrams):
        self.telegrams = telegrams
        self.begin()

    def begin(self):
        self.position = -1
        self.bit = None

    def answer(self, control):
        bit = control & FCB
        if bit != self.bit:
            self.position = (self.position + 1) % len(self.telegrams)
            self.bit = bit
        return self.telegrams[self.position]


def short_frames(stream):
    """The short frames in what arrives; anything else is passed over."""
    buffer = b""
    while True:
        octets = stream.recv(256)
        if not octets:
            return
        buffer += octets
        while len(buffer) >= 5:
            if buffer[0] == 0x10 and buffer[4] == 0x16 and buffer[3] == (buffer[1] + buffer[2]) & 0xFF:
                yield buffer[1], buffer[2]
                buffer = buffer[5:]
            else:
                buffer = buffer[1:]


def serve(stream, slaves, delay):
    with stream:
        for control, address in short_frames(stream):
            slave = slaves.get(address)
            if slave is None:
                continue
            if control == SND_NKE:
                slave.begin()
                stream.sendall(ACK)
            elif control & ~FCB == REQ_UD2:
                print("asked", address, flush=True)
                time.sleep(delay)
                stream.sendall(slave.answer(control))


def follow_parent():
    sys.stdin.read()
    os._exit(0)


def main():
    delay = float(sys.argv[1])
    slaves = {}
    for argument in sys.argv[2:]:
        address, telegrams = argument.split("=")
        slaves[int(address)] = Slave([bytes.fromhex(each) for each in telegrams.split(",")])
    threading.Thread(target=follow_parent, daemon=True).start()
    server = socket.create_server(("127.0.0.1", 0))
    print(server.getsockname()[1], flush=True)
    while True:
        stream, _ = server.accept()
        threading.Thread(target=serve, args=(stream, slaves, delay), daemon=True).start()


main()
