# about: repr of floats
for x in [0.1, 1.0, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 0.1 + 0.2, 100.0, 1e22, 2.5, -0.0, 1 / 3]:
    print(x, end=" ")
print()
print(float("inf"), float("-inf"), float("nan"), 1e308 * 10, float("1e400"))
print(float(" 1_0.5 "), float("-.5"), float("Infinity"), float(10**15), float("1e3"))
print(3.0 == 3, 0.1 + 0.2 == 0.3, float("nan") == float("nan"), 1e16 + 1 == 1e16, hash(2.0) == hash(2))
print((0.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"))
print(1.0 // 0.1, 1.0 % 0.1, -1.5 // 1, 2.0**0.5, 2**0.5 * 2**0.5)
for text in ["abc", "", "1e", "--1", "1_", "0x1"]:
    try:
        float(text)
    except ValueError as error:
        print(error)
