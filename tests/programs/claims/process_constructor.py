# How Process takes its parameters, and what it says to wrong ones.
import multiprocessing as mp


def show(*args, **kwargs):
    print(args, sorted(kwargs.items()))


def attempt(*args, **kwargs):
    try:
        return mp.Process(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    for p in (mp.Process(None, show, 'given', (1, 2), {'k': 3}), mp.Process(target=show, args=[4, 5]), mp.Process()):
        p.start()
        p.join()
        print(p.name, p.exitcode, p.daemon)
    attempt(None, show, 'n', (), {}, True)
    attempt(foo=1)
    attempt(group=1)
    attempt(show)
    attempt(target=show, args=(1))
    attempt(target=show, kwargs=5)
    print(mp.Process(name=5).name, mp.Process(target=7).exitcode)
