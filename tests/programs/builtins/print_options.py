# about: print, its options, and what it writes
import sys

print()
print(1, 2, 3, sep=", ", end=".\n")
print("a", "b", sep="")
print("no newline", end="")
print(" - continued")
print("to stderr", file=sys.stderr)
print(*range(3), sep="\n")
print("x", flush=True)
print(None, True, 1.0, "é", b"b", [1], sep="|")
print("", "", sep="-")
sys.stdout.write("written\n")
print(sys.stdout.write("four"))
try:
    print("a", sep=5)
except TypeError as error:
    print(error)
try:
    print("a", nope=1)
except TypeError as error:
    print(error)


class Odd:
    def __str__(self):
        return "str of Odd"

    def __repr__(self):
        return "repr of Odd"


class Wrong:
    def __str__(self):
        return 5


print(Odd(), [Odd()], (Odd(),), {"k": Odd()}, f"{Odd()} {Odd()!r}")
try:
    print(Wrong())
except TypeError as error:
    print(error)
