# What a process of a context starts without saying how is started as it was itself.
import multiprocessing


def grandchild(q):
    q.put(multiprocessing.get_start_method())


def child(q):
    p = multiprocessing.Process(target=grandchild, args=(q,))
    p.start()
    p.join()
    q.put((multiprocessing.get_start_method(), multiprocessing.Process.__name__))


if __name__ == '__main__':
    multiprocessing.set_start_method('spawn')
    for method in ('fork', 'spawn', 'forkserver'):
        context = multiprocessing.get_context(method)
        q = context.Queue()
        p = context.Process(target=child, args=(q,))
        p.start()
        print(method, q.get(), q.get())
        p.join()
    print(multiprocessing.get_start_method())
