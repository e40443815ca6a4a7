# The key, 32 bytes, the same in a child, not to be pickled.
import multiprocessing as mp
import pickle


def child(key):
    print(bytes(mp.current_process().authkey) == key)


if __name__ == '__main__':
    me = mp.current_process()
    print(type(me.authkey).__name__, len(me.authkey), isinstance(me.authkey, bytes))
    p = mp.Process(target=child, args=(bytes(me.authkey),))
    p.start()
    p.join()
    try:
        pickle.dumps(me.authkey)
    except TypeError as e:
        print(e)
    try:
        me.authkey = 'text'
    except TypeError as e:
        print(e)
    me.authkey = b'secret'
    print(bytes(me.authkey), bytes(mp.Process().authkey))
