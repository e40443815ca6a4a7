# cpython: varies
# has: sold 3
# about: with the lock as many are sold as there are
import json
import random
import time
from multiprocessing import Lock, Process


def look(i):
    ticket = json.load(open("ticket"))
    print(f"{i} sees {ticket['count']}")


def buy(i, lock):
    lock.acquire()
    ticket = json.load(open("ticket"))
    time.sleep(random.random() / 100)
    if ticket["count"] > 0:
        ticket["count"] -= 1
        json.dump(ticket, open("ticket", "w"))
        open(f"bought-{i}", "w").close()
    lock.release()


def bought(i):
    try:
        open(f"bought-{i}")
        return True
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    json.dump({"count": 3}, open("ticket", "w"))
    look("main")
    lock = Lock()
    buyers = [Process(target=buy, args=(i, lock)) for i in range(8)]
    for p in buyers:
        p.start()
    for p in buyers:
        p.join()
    print("sold", sum(bought(i) for i in range(8)), json.load(open("ticket")))
