# cpython: lines
# about: the lines of several children come in any order
from multiprocessing import Process


def say(i):
    print("child", i)


if __name__ == "__main__":
    children = [Process(target=say, args=(i,)) for i in range(5)]
    for c in children:
        c.start()
    for c in children:
        c.join()
    print("all", [c.exitcode for c in children])
