# The lines of the library that a traceback goes through are CPython's.
import concurrent.futures
import multiprocessing
import queue
import subprocess
import threading
import traceback


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        for frame in traceback.extract_tb(e.__traceback__):
            if 'where_errors' not in frame.filename:
                print('%s:%d %s: %s' % (frame.filename.rpartition('python3.13/')[2], frame.lineno, frame.name, frame.line))
        print(type(e).__name__, e)


def fail(x):
    raise ValueError(x)


if __name__ == '__main__':
    q = queue.Queue(1)
    attempt(q.get, False)
    attempt(q.get, timeout=0.01)
    attempt(q.get_nowait)
    attempt(q.get, timeout=-1)
    q.put(1)
    attempt(q.put, 2, block=False)
    attempt(q.put, 2, timeout=0.01)
    attempt(q.put_nowait, 2)
    q.get()
    q.task_done()
    attempt(q.task_done)
    q.shutdown()
    attempt(q.put, 1)
    attempt(q.get)

    c = threading.Condition()
    attempt(c.wait)
    attempt(c.notify)
    attempt(threading.BoundedSemaphore(1).release)
    attempt(threading.Semaphore, -1)
    attempt(threading.Barrier, 0)
    attempt(threading.current_thread().join)

    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        future = executor.submit(fail, 1)
        concurrent.futures.wait([future])
        attempt(future.result)
        waiting = concurrent.futures.Future()
        attempt(waiting.result, 0.01)
        attempt(waiting.exception, 0.01)
        waiting.cancel()
        attempt(waiting.result)
        attempt(waiting.set_running_or_notify_cancel)
        done = concurrent.futures.Future()
        done.set_result(1)
    attempt(executor.submit, print)
    attempt(concurrent.futures.ThreadPoolExecutor, 0)

    a, b = multiprocessing.Pipe()
    b.close()
    attempt(a.recv)
    attempt(a.send, 1)
    attempt(b.send, 1)
    attempt(b.recv)
    attempt(b.poll)
    r, w = multiprocessing.Pipe(False)
    attempt(r.send, 1)
    attempt(w.recv)
    attempt(w.send_bytes, b'abc', -1)
    attempt(w.send_bytes, b'abc', 4)
    w.send_bytes(b'0123456789')
    attempt(r.recv_bytes, 5)
    attempt(multiprocessing.connection.Client, ('127.0.0.1', 1))
    condition = multiprocessing.Condition()
    attempt(condition.notify)
    attempt(condition.notify_all)
    with multiprocessing.Manager() as manager:
        attempt(manager.dict().pop, 'key')
        attempt(manager.Lock().release)
        attempt(manager.start)
    attempt(manager.list)
    attempt(subprocess.run, ['false'], check=True)
    attempt(subprocess.check_call, ['false'])
    attempt(subprocess.check_output, ['false'])
    attempt(subprocess.CompletedProcess('x', 2).check_returncode)
    process = subprocess.Popen(['sleep', '1'])
    attempt(process.wait, 0.01)
    process.kill()
    process.wait()
