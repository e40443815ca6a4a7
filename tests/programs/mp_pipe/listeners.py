# Listeners at every kind of address, a port, a path, a name without a file; keys that fit and that do not.
# cpython: lines
import multiprocessing
import os
from multiprocessing.connection import Client, Listener, answer_challenge, deliver_challenge


def call(address, key):
    try:
        with Client(address, authkey=key) as c:
            c.send(os.getpid() != os.getppid())
            print(c.recv())
    except multiprocessing.AuthenticationError as e:
        print('client:', e)


def serve(place, key, wrong=None):
    with Listener(place, authkey=key) as listener:
        p = multiprocessing.Process(target=call, args=(listener.address, wrong or key))
        p.start()
        try:
            with listener.accept() as c:
                print(type(listener.address).__name__, c.recv())
                c.send('answer')
        except multiprocessing.AuthenticationError as e:
            print('listener:', e)
        p.join()
    return listener


if __name__ == '__main__':
    serve(('localhost', 0), None)
    serve(('127.0.0.1', 0), b'key')
    serve('here', b'key')
    print(os.path.exists('here'))
    serve('\0nowhere to be seen', b'key')
    try:
        serve(None, None).accept()
    except OSError as e:
        print(e)
    serve(('localhost', 0), b'key', b'other')
    for wrong in (lambda: Listener(authkey='text'), lambda: Client(('localhost', 1)), lambda: Client(5), lambda: Listener(None, 'AF_NOPE'),
                  lambda: deliver_challenge(None, 'text'), lambda: answer_challenge(None, 5)):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)
