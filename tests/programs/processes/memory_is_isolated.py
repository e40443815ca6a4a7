# about: a child works on its own copy
from multiprocessing import Process

n = 100
items = []


def child():
    global n
    n = 0
    items.append("child")
    print("child", n, items)


if __name__ == "__main__":
    p = Process(target=child)
    p.start()
    p.join()
    print("parent", n, items, p.exitcode)
