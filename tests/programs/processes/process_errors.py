# about: what Process refuses, and when
from multiprocessing import Process


def one(seat):
    print("seat", seat)


def told(action):
    try:
        print(action())
    except (AssertionError, AttributeError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")


told(lambda: Process(1))
told(lambda: Process(None, one, "name", (1,), {}, True))
told(lambda: Process(shape="round"))
told(lambda: Process(args=1))
told(lambda: Process(kwargs=5))
told(lambda: Process(name=5).name)

fresh = Process(target=one)
told(lambda: (fresh.pid, fresh.ident, fresh.exitcode, fresh.is_alive(), fresh.daemon))
told(fresh.terminate)
told(fresh.kill)
told(fresh.join)
told(lambda: setattr(fresh, "name", 5))

done = Process(None, one, "named", ("A1",))
done.start()
done.join()
told(done.start)
told(lambda: setattr(done, "daemon", True))
told(done.join)
told(done.terminate)
told(done.close)
told(done.is_alive)
told(lambda: done.exitcode)
told(lambda: repr(done).split(" parent")[0])


class Hollow(Process):
    def __init__(self):
        pass


told(Hollow().start)
