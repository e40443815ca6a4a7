import gc
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._globals = {} if globals is None else globals
        self._setup = setup if callable(setup) else compile(setup, '<timeit-setup>', 'exec')
        self._stmt = stmt if callable(stmt) else compile(stmt, '<timeit-src>', 'exec')

    def timeit(self, number=default_number):
        space = dict(self._globals)
        run = lambda part: part() if callable(part) else exec(part, space)
        run(self._setup)
        start = self.timer()
        for _ in range(number):
            run(self._stmt)
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2 or number >= 1000:
                    return number, taken
            i *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
