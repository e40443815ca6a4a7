# about: two threads take two locks in opposite order; the main thread waits for them for ever
# cpython: skip (it never ends)
# exit: 97
# has: deadlock
import threading

first, second = threading.Lock(), threading.Lock()
met = threading.Barrier(2)


def take(a, b):
    with a:
        met.wait()
        with b:
            print("never")


for pair in ((first, second), (second, first)):
    threading.Thread(target=take, args=pair).start()
