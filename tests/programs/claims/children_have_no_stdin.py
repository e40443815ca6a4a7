# stdin: first\nsecond\n
import multiprocessing as mp
import sys


def child():
    try:
        input('child> ')
    except EOFError as e:
        print(e)
    print(repr(sys.stdin.read()))


if __name__ == '__main__':
    print(input())
    p = mp.Process(target=child)
    p.start()
    p.join()
    print(p.exitcode, input())
    try:
        input()
    except EOFError as e:
        print(e)
