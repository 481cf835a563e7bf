import { answerInContractOrder } from '../contract-order.ts';
import { escapeJson } from '../escape.ts';
import type { CreateReport } from '../format.ts';
import { indentedJson } from '../indented-json.ts';
import { answerOfKinds } from '../kinds.ts';

/** One object of the contract; an array of them where several documents may come, even if one or none does. */
export const createJson: CreateReport = ({ ci, kinds, several }) => {
  let separator = '\n';
  return {
    open: () => (several ? '[' : ''),
    document(answer) {
      const text = escapeJson(indentedJson(answerInContractOrder(answerOfKinds(answer, kinds))), ci);
      const before = separator;
      separator = ',\n';
      return several ? before + text : `${text}\n`;
    },
    close: () => (several ? '\n]\n' : ''),
  };
};
