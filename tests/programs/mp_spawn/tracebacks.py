# Where errors come from in a traceback, by files and lines, when a process cannot be started or used.
import multiprocessing as mp
import os
import threading
import traceback
from multiprocessing.managers import BaseManager


def told(what, f):
    try:
        f()
    except BaseException as e:
        print(what, type(e).__name__, str(e).split("\n")[0].split(" at 0x")[0])
        for frame in traceback.extract_tb(e.__traceback__)[2:]:
            print("  ", os.path.basename(frame.filename), frame.lineno, frame.name, frame.line)


def again():
    p = mp.Process()
    p.start()
    try:
        p.start()
    finally:
        p.join()


def main():
    for method in ("spawn", "forkserver"):
        ctx = mp.get_context(method)
        told(method, ctx.Process(target=lambda: None).start)
        told(method, ctx.Process(target=print, args=(threading.Lock(),)).start)
    told("twice", again)
    told("no context", lambda: mp.get_context("none"))
    told("pool", lambda: mp.Pool(0))
    told("value", lambda: mp.Value("i", "x"))
    a, b = mp.Pipe()
    told("send", lambda: a.send(lambda: None))
    a.send_bytes(b"12345")
    told("short", lambda: b.recv_bytes_into(bytearray(2)))
    told("condition", mp.Condition().wait)
    told("queue", mp.Queue().get_nowait)
    told("queue", lambda: mp.Queue().get(timeout=0.01))
    told("simple", lambda: mp.SimpleQueue().put(lambda: None))
    told("joinable", mp.JoinableQueue().task_done)
    told("barrier", lambda: threading.Barrier(2).wait(0.01))
    told("action", lambda: mp.Barrier(1, action=lambda: 1 / 0).wait())
    told("not started", BaseManager().join if hasattr(BaseManager(), "_process") else BaseManager()._create)


if __name__ == "__main__":
    main()
