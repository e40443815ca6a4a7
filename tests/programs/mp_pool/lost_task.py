# about: a task whose worker dies is lost, and who waits for it waits for ever
# cpython: skip (it never ends)
# exit: 97
# has: deadlock
import os
from multiprocessing import Pool


def die(x):
    os._exit(1)


if __name__ == "__main__":
    with Pool(2) as p:
        p.apply(die, (1,))
