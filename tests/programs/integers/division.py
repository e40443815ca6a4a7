# about: floor division and remainder follow the divisor's sign
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-7.5, 2))
print(0 // 5, 0 % -5, -0, 5 // 1, True + True, True / 2, False * 3.0)
print(2**-1, 2**0.5, (-8) ** 2, -(2**2), (-2) ** 3, 0**0, 4**0.5)
print(1e300 * 1e10, -1e300 * 1e10, 10**20 / 10**18, 7 / 7)
print(int(7.99), int(-7.99), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(15, -1))
print(3 .real, (3).conjugate(), (3).numerator, int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
