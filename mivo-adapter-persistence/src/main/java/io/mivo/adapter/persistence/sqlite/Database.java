package io.mivo.adapter.persistence.sqlite;

import io.mivo.application.port.driven.Ticker;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The open database: one connection writes, a few read beside it, and neither waits for the other. Safe for use by many
 * threads; an interrupt does not cut a statement short.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 3;

    private final Handle writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    /** Whether the holder of the lock is in the middle of a change. */
    private boolean changing;

    private final List<Handle> readers;
    private final Deque<Handle> idleReaders;
    private final ChangeWatch watch;
    private final Semaphore reading = new Semaphore(READERS, true);

    private Database(Handle writer, List<Handle> readers, ChangeWatch watch) {
        this.writer = writer;
        this.readers = readers;
        this.watch = watch;
        this.idleReaders = new ConcurrentLinkedDeque<>(readers);
    }

    /**
     * Opens the database in a file, brought to the version this MIVO knows.
     *
     * @param newcomer fills a database that was just created
     * @param ticker says how long ago it was looked for changes of others
     * @throws io.mivo.adapter.persistence.directory.StoreUnusableException when it cannot be used
     */
    static Database open(DatabaseFile file, Consumer<Handle> newcomer, Ticker ticker) {
        try {
            Handle writer = file.openWriter();
            try {
                new Migrations(file, newcomer).run(writer);
                List<Handle> readers =
                        Stream.generate(file::openReader).limit(READERS).toList();
                return new Database(writer, readers, new ChangeWatch(file.openReader(), ticker));
            } catch (RuntimeException failure) {
                writer.close();
                throw failure;
            }
        } catch (JdbiException cause) {
            throw file.unusable(cause);
        }
    }

    /** Changes all of something or nothing; durable when it returns, or together with the change that it is part of. */
    <T> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            return changing ? work.apply(writer) : begun(work);
        } catch (JdbiException failure) {
            throw SqliteFailure.told(failure);
        } finally {
            writing.unlock();
        }
    }

    private <T> T begun(Function<Handle, T> work) {
        changing = true;
        try {
            return Transactions.run(writer, work);
        } finally {
            changing = false;
            watch.changed();
        }
    }

    /** The same without a result. */
    void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Changes all of something or nothing; seen at once, and durable together with the next change that is. */
    void changeSoon(Consumer<Handle> work) {
        writing.lock();
        try {
            if (changing) {
                change(work);
            } else {
                unsynchronised(work);
            }
        } finally {
            writing.unlock();
        }
    }

    private void unsynchronised(Consumer<Handle> work) {
        writer.execute("pragma synchronous = normal");
        try {
            change(work);
        } finally {
            writer.execute("pragma synchronous = full");
        }
    }

    /** Copies all of it, as it is at one moment, into an empty file; nobody waits for it. */
    void copyTo(Path file) {
        readCommitted(handle -> {
            DatabaseCopy.make(handle, file);
            return true;
        });
    }

    /** Reads with one statement, whose view is consistent; within a change it sees what was changed so far. */
    <T> T read(Function<Handle, T> work) {
        return writing.isHeldByCurrentThread() ? readChanged(work) : readCommitted(work);
    }

    /**
     * A number that stays the same while nothing is changed; none to whoever is changing something. It tells of what this
     * process changed at once, of what others changed within a millisecond.
     */
    Optional<Long> version() {
        try {
            return writing.isHeldByCurrentThread() ? Optional.empty() : Optional.of(watch.number());
        } catch (JdbiException failure) {
            throw SqliteFailure.told(failure);
        }
    }

    private <T> T readChanged(Function<Handle, T> work) {
        try {
            return work.apply(writer);
        } catch (JdbiException failure) {
            throw SqliteFailure.told(failure);
        }
    }

    private <T> T readCommitted(Function<Handle, T> work) {
        reading.acquireUninterruptibly();
        Handle reader = idleReaders.pop();
        try {
            return work.apply(reader);
        } catch (JdbiException failure) {
            throw SqliteFailure.told(failure);
        } finally {
            idleReaders.push(reader);
            reading.release();
        }
    }

    /** Waits for what is being done and closes the file. */
    @Override
    public void close() {
        reading.acquireUninterruptibly(READERS);
        writing.lock();
        try {
            readers.forEach(Handle::close);
            watch.close();
            writer.close();
        } finally {
            writing.unlock();
        }
    }
}
