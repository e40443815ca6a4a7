# about: binary files and seeking
with open("data", "wb") as f:
    print(f.write(b"0123456789"), f.tell())
with open("data", "rb") as f:
    f.seek(3)
    print(f.read(2), f.tell())
    f.seek(-2, 2)
    print(f.read(), f.read())
with open("data", "r+b") as f:
    f.seek(5)
    f.write(b"X")
    f.truncate(8)
print(open("data", "rb").read())
with open("data", "ab") as f:
    f.write(bytes([255, 0]))
print(open("data", "rb").read())
