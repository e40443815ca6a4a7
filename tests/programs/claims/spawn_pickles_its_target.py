# Under spawn what the child gets is pickled, a lambda is refused, module level functions are found again.
import multiprocessing as mp

COUNT = [0]


def child(word, made):
    print(word, made, __name__, COUNT)


if __name__ == '__main__':
    COUNT.append(1)
    ctx = mp.get_context('spawn')
    p = ctx.Process(target=child, args=('hello', {'a': (1, 2)}))
    p.start()
    p.join()
    print(p.exitcode, __name__, COUNT)

    def outer():
        def local():
            pass
        return local

    for f in (outer(), (lambda: lambda: 0)()):
        try:
            ctx.Process(target=f).start()
        except Exception as e:
            print(type(e).__name__, e)
