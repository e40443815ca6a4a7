# about: int() and its errors
for text in ["12", " -7 ", "+5", "1_000", "0x1f", "", "  ", "1.5", "٣", "1__0", "_1", "0b1"]:
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int("-0o17", 0), int(b"42"))
for args in [("8", 8), ("2", 1), ("1", 40), ("010", 0), ("x", 16)]:
    try:
        print(int(*args))
    except ValueError as error:
        print(error)
print(int(), int(True), int(3.99), int("9" * 30))
try:
    int("1" * 5000)
except ValueError as error:
    print(str(error)[:60])
