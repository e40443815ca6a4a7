# The logger of multiprocessing - what processes tell of themselves at INFO.
import logging
import multiprocessing as mp


class Keep(logging.Handler):
    def emit(self, record):
        told.append('%s/%s %s' % (record.levelname, record.processName, record.getMessage()))


def child(q):
    q.put(told[:])
    mp.get_logger().warning('from %s', 'below')
    q.put(told[-1])


if __name__ == '__main__':
    told = []
    log = mp.get_logger()
    print(log, log.propagate, log is logging.getLogger('multiprocessing'), mp.get_logger() is log)
    log.addHandler(Keep())
    log.setLevel(logging.INFO)
    q = mp.SimpleQueue()
    p = mp.Process(target=child, args=(q,))
    p.start()
    p.join()
    print(q.get(), q.get(), told)
    log.removeHandler(log.handlers[0])
    handler = mp.log_to_stderr(logging.ERROR).handlers[0]
    print(type(handler).__name__, handler.formatter._fmt, log.level)
