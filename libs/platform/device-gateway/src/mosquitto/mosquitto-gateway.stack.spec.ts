import { describeDeviceGateway } from '../testing/describe-device-gateway.js';
import { ownMosquitto } from '../testing/own-mosquitto.js';

describeDeviceGateway('of a Mosquitto', {
  backend: ownMosquitto,
  lacks: {
    topic: 'Mosquitto drops a publish that the access list forbids without a word in its log',
    retained: 'it ends the connection with the same words as after any error of a socket',
    answersSubscriptions: 'Mosquitto grants every subscription and looks at the access list when it delivers',
    refusesWills: 'a will on the own topic is to Mosquitto a message like any other',
    refusesQos2: 'Mosquitto 2.0 forgets max_qos when it reads its files again',
    slowsDown: 'the node cannot hold back one client of Mosquitto',
    limitsTries: 'Mosquitto checks every secret; they are too long to be tried',
    rate: 'for the same reason',
  },
});
