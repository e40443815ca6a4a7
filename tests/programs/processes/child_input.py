# stdin: for the parent\n
# about: a child of multiprocessing reads from the null device
import sys
from multiprocessing import Process


def asks():
    print(repr(sys.stdin.read()))
    try:
        input("name? ")
    except EOFError as error:
        print(type(error).__name__, error)


p = Process(target=asks)
p.start()
p.join()
print(p.exitcode, input())
