# Bytes: building, packing, checksums.
import struct


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def run(rounds):
    total = 0
    for r in range(rounds):
        data = bytearray()
        for i in range(200):
            data += struct.pack("<IHb", i * r, i, i % 100 - 50)
        total ^= checksum(bytes(data))
        total += sum(value for _, value, _ in struct.iter_unpack("<IHb", data))
    return total, data[:8].hex()


print(run(300))
