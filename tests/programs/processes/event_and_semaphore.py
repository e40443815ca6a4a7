# cpython: varies
# has: the gate opens
# about: an event lets everybody in at once, a semaphore so many
import time
from multiprocessing import Event, Lock, Process, Semaphore


def guest(number, gate, seats, log):
    gate.wait()
    with seats:
        with log:
            with open("guests", "a") as f:
                f.write("+")
        time.sleep(0.05)
        with log:
            with open("guests", "a") as f:
                f.write("-")


if __name__ == "__main__":
    open("guests", "w").close()
    gate, seats, log = Event(), Semaphore(3), Lock()
    guests = [Process(target=guest, args=(n, gate, seats, log)) for n in range(8)]
    for p in guests:
        p.start()
    time.sleep(0.1)
    print("the gate opens", open("guests").read() == "")
    gate.set()
    for p in guests:
        p.join()
    inside = most = 0
    for mark in open("guests").read():
        inside += 1 if mark == "+" else -1
        most = max(most, inside)
    print(most <= 3, inside)
