# about: bitwise operators on negative and large numbers
print(6 & 3, 6 | 3, 6 ^ 3, ~6, ~-1, 1 << 10, -16 >> 2, -1 >> 100)
print(-5 & 0xFF, -5 | 8, -5 ^ 3, ~(2**70), -(2**70) & (2**69 + 5), (2**70) ^ -1)
print(bin(10), oct(64), hex(255), bin(-5), hex(2**70), oct(-8))
print(0b1010, 0o17, 0xFF, 1_000_000, 0x_dead_beef)
print(True & False, True | 2, True ^ True, ~True == -2)
x = 0
for bit in (1, 3, 64, 100):
    x |= 1 << bit
print(x, [i for i in range(128) if x >> i & 1])
