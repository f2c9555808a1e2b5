// A process of its own: Socket.IO and one indexed read by `pg`. Whoever says `pop` is sent the last tickets of a citizen.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.argv[2]!, max: 20 });
pool.on('error', () => undefined);
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('pop', (citizenId: string) => {
    void pool.query({ name: 'history', text: 'select t.* from vault.ticket_citizen c join grievances.ticket t on t.id = c.ticket_id where c.citizen_id = $1 order by c.created_at desc limit 20', values: [citizenId] })
      .then(({ rows }) => socket.emit('context', { citizenId, rows }));
  });
});
http.listen(0, '127.0.0.1', () => process.send!({ port: (http.address() as AddressInfo).port }));
