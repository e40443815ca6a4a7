# about: four processes count up under the value's own lock; without it each write may lose another
from multiprocessing import Array, Process, Value


def count(v, a, i):
    for _ in range(25):
        with v.get_lock():
            v.value += 1
    a[i] = i * i


if __name__ == "__main__":
    v, a = Value("i", 0), Array("d", 4)
    ps = [Process(target=count, args=(v, a, i)) for i in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(v.value, a[:])
