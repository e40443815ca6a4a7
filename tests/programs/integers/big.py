# about: integers without limit
print(2**200)
print(-(3**100))
print(10**30 + 1, 10**30 - 10**29)
factorial = 1
for i in range(1, 31):
    factorial *= i
print(factorial)
print(factorial // 10**20, factorial % 10**9, -factorial // 7**20, -factorial % 7**20)
print(divmod(-(10**25), 3**20), divmod(10**25, -(3**20)))
print((1 << 100) >> 90, -(1 << 70) >> 3, (1 << 65) - 1 & 0xFFFF)
print(12345678901234567890 * 98765432109876543210)
print(2**64 == 18446744073709551616, 2**63 - 1, -(2**63), 2**63 > 2**62)
print(hash(2**61 - 1), hash(2**61), hash(-1), hash(10**20))
print(int("123456789" * 5), str(7**77))
print((2**100).bit_length(), (-5).bit_length(), (255).bit_count(), (0).bit_length())
print(pow(3, 1000, 10**9 + 7), pow(2, -1, 7), pow(2, 10), pow(5, 0, 1))
print(10**18 + 10**18, 9223372036854775807 + 1, -9223372036854775808 - 1)
print(4611686018427387904 * 2, 3037000500 * 3037000500)
