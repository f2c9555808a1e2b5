// A process of its own: Socket.IO and nothing else. Whoever says `tick` has the given board sent to everybody.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

process.once('message', (board: object) => {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'] });
  io.on('connection', (socket) => {
    void socket.join('floor');
    socket.on('tick', () => io.to('floor').emit('floor', { ...board, serverTime: new Date().toISOString() }));
  });
  http.listen(0, '127.0.0.1', () => process.send!((http.address() as AddressInfo).port));
});
