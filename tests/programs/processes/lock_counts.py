# about: a lock round read, change and write of a file
import json
from multiprocessing import Lock, Process


def buy(lock):
    with lock:
        ticket = json.load(open("ticket"))
        ticket["count"] -= 1
        json.dump(ticket, open("ticket", "w"))


if __name__ == "__main__":
    json.dump({"count": 10}, open("ticket", "w"))
    lock = Lock()
    buyers = [Process(target=buy, args=(lock,)) for _ in range(6)]
    for p in buyers:
        p.start()
    for p in buyers:
        p.join()
    print(json.load(open("ticket")), [p.exitcode for p in buyers])
