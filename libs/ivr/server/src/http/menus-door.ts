import { type DoorRequest, type DoorRoute, parseOrRefuse } from '@pukar/platform/http';
import { MenuFaultFilter } from './menu-fault.filter.js';
import { VoiceFormSchema } from './voice-forms.js';
import { VoiceController } from './voice.controller.js';

/** The menus past the framework: most of what callers' keys cost there is the framework's. */
export function doorOfMenus(get: <T>(what: new (...needs: never[]) => T) => T): readonly DoorRoute[] {
  const [menus, fault] = [get(VoiceController), get(MenuFaultFilter)];
  const failed: DoorRoute['failed'] = (error, request, visit) => fault.answerTo(error, request, visit);
  const formOf = ({ body }: DoorRequest) => parseOrRefuse(VoiceFormSchema, body);
  return [
    { controller: VoiceController, method: 'incoming', answer: (request) => menus.incoming(request, formOf(request)), failed },
    { controller: VoiceController, method: 'turn', parameter: 'p', answer: (request) => menus.turn(request, request.query, formOf(request)), failed },
  ];
}
