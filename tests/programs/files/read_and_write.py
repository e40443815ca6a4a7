# about: text files
with open("a.txt", "w") as f:
    print(f.write("one\ntwo\n"), f.closed, f.name, f.mode)
    f.writelines(["three\n", "four"])
print(f.closed)
with open("a.txt") as f:
    print(f.readline(), repr(f.read(3)), f.readlines())
    print(repr(f.read()))
for line in open("a.txt"):
    print(repr(line))
with open("a.txt", "a") as f:
    f.write("!")
with open("a.txt", "r+") as f:
    f.write("ONE")
    f.seek(0)
    print(f.read().split())
print("print to a file", 1, 2, sep="-", file=open("b.txt", "w"))
print(open("b.txt").read(), end="")
with open("c.txt", "x") as f:
    f.write("é票")
print(len(open("c.txt", "rb").read()), open("c.txt", encoding="utf-8").read())
f = open("a.txt")
f.close()
f.close()
try:
    f.read()
except ValueError as error:
    print(error)
