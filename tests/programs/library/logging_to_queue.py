# Records that go through a queue to one listener; a handler that keeps them until one is grave.
import io
import logging
import logging.handlers
import multiprocessing as mp
import queue


def child(q):
    log = logging.getLogger('child')
    log.setLevel(logging.INFO)
    log.addHandler(logging.handlers.QueueHandler(q))
    log.info('hello %s', 'there')
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('failed')


if __name__ == '__main__':
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(logging.Formatter('%(name)s %(levelname)s %(message)s'))
    q = mp.Queue()
    listener = logging.handlers.QueueListener(q, handler)
    listener.start()
    p = mp.Process(target=child, args=(q,))
    p.start()
    p.join()
    listener.stop()
    print(out.getvalue().split('\n')[:2], 'ZeroDivisionError' in out.getvalue())
    out = io.StringIO()
    memory = logging.handlers.MemoryHandler(3, target=logging.StreamHandler(out))
    log = logging.getLogger('memory')
    log.propagate = False
    log.addHandler(memory)
    log.setLevel(logging.DEBUG)
    for word in ('a', 'b'):
        log.info(word)
    print(repr(out.getvalue()))
    log.error('c')
    print(repr(out.getvalue()), len(memory.buffer))
    log.info('d')
    memory.close()
    print(repr(out.getvalue()))
    files = logging.handlers.RotatingFileHandler('app.log', maxBytes=30, backupCount=2)
    log.addHandler(files)
    for i in range(6):
        log.info('line %d of the log', i)
    files.close()
    import os
    print(sorted(n for n in os.listdir('.') if n.startswith('app')), open('app.log').read())
