import { doorOfMenus } from '@pukar/ivr-server';
import { CarrierSignature, type Door, ForgedRequests, type HttpApp } from '@pukar/platform/http';

/** What of the carrier's is served past the framework, in the api. */
export const doorOfCarrier = (app: HttpApp): Door => ({ signature: app.get(CarrierSignature), forged: app.get(ForgedRequests), routes: doorOfMenus((what) => app.get(what as never)) });
