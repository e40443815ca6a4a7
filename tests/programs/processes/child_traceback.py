# about: an uncaught exception in a child is printed by the child
from multiprocessing import Process


def child():
    print("about to fail", flush=True)
    return {}["missing"]


if __name__ == "__main__":
    p = Process(target=child, name="unlucky")
    p.start()
    p.join()
    print("exit code", p.exitcode)
